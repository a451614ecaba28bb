using System.Diagnostics;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#else
using System.Reflection;
#endif

namespace Pynector.Context;

/// <summary>Gives an activity that was not started the id of another one. The framework keeps ids in private fields.</summary>
internal static class ActivityIds
{
    private const string SpanIdField = "_spanId";
    private const string IdField = "_id";
    private const string ChildrenField = "_currentChildId";

    // Whether the framework still keeps the ids where it did when this was written.
    private static readonly bool CanSetSpanId = Probe(ActivityIdFormat.W3C);
    private static readonly bool CanSetId = Probe(ActivityIdFormat.Hierarchical);

    internal static bool TrySet(Activity activity, ActivitySpanId id)
    {
        if (CanSetSpanId)
        {
            Set(activity, id);
        }

        return CanSetSpanId;
    }

    /// <summary>Sets an id of the old hierarchical format.</summary>
    internal static bool TrySet(Activity activity, string id)
    {
        if (CanSetId)
        {
            Set(activity, id);
        }

        return CanSetId;
    }

    private static bool Probe(ActivityIdFormat format)
    {
        try
        {
            var probe = new Activity("probe").SetIdFormat(format);
            if (format == ActivityIdFormat.W3C)
            {
                var id = ActivitySpanId.CreateRandom();
                probe.SetParentId(ActivityTraceId.CreateRandom(), id);
                Set(probe, id);
                return probe.SpanId == id && probe.Id is not null;
            }

            Set(probe, "|probe.");
            return probe.Id == "|probe.";
        }
        catch (Exception fault) when (fault is MissingFieldException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }

    // The framework numbers an activity's children by a count, and the number is part of their ids. The activity that is stood in for
    // has children of low numbers.
    private static int RandomCount() => 1 << 29 | BitConverter.ToInt32(Guid.NewGuid().ToByteArray(), 0) & ((1 << 29) - 1);

#if NET8_0_OR_GREATER
    private static void Set(Activity activity, ActivitySpanId id) => SpanId(activity) = id.ToHexString();

    private static void Set(Activity activity, string id)
    {
        Id(activity) = id;
        Children(activity) = RandomCount();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = SpanIdField)]
    private static extern ref string? SpanId(Activity activity);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = IdField)]
    private static extern ref string? Id(Activity activity);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = ChildrenField)]
    private static extern ref int Children(Activity activity);
#else
    private static void Set(Activity activity, ActivitySpanId id) => Field(SpanIdField).SetValue(activity, id.ToHexString());

    private static void Set(Activity activity, string id)
    {
        Field(IdField).SetValue(activity, id);
        Field(ChildrenField).SetValue(activity, RandomCount());
    }

    private static FieldInfo Field(string name) => typeof(Activity).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
#endif
}
