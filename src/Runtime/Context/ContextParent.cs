using System.Diagnostics;
using Pynector.Activities;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#else
using System.Reflection;
#endif

namespace Pynector.Context;

/// <summary>Finds an activity that can be current, so that what is started under it has the captured span as parent.</summary>
internal static class ContextParent
{
    private const string FieldName = "_spanId";

    private static readonly bool CanNameSpan = Probe();

    /// <param name="span">The captured span, or null where it is another process's.</param>
    /// <param name="context">Its context.</param>
    /// <returns>The span itself while it lives. One that has ended can't be made current: a stand-in with its ids then.</returns>
    internal static Activity? Of(Activity? span, ActivityContext context) =>
        span is { IsStopped: false } ? span
        : context == default ? null
        : StandIn(span, context);

    // Never started, so that no listener hears of it: with its ids it may be current all the same.
    private static Activity StandIn(Activity? span, ActivityContext context)
    {
        var standIn = new Activity(span?.OperationName ?? "remote") { TraceStateString = context.TraceState, ActivityTraceFlags = context.TraceFlags };
        standIn.SetIdFormat(ActivityIdFormat.W3C);
        standIn.SetParentId(context.TraceId, context.SpanId, context.TraceFlags);
        foreach (var item in span?.Baggage ?? [])
        {
            standIn.AddBaggage(item.Key, item.Value);
        }

        if (CanNameSpan)
        {
            SetSpanId(standIn, context.SpanId);
            return standIn;
        }

        // Its children then have an id of its own for their parent's, in the right trace.
        var before = Activity.Current;
        standIn.Start();
        CurrentActivity.Set(before);
        return standIn;
    }

    /// <summary>Whether the framework still keeps the id where it did when this was written.</summary>
    private static bool Probe()
    {
        try
        {
            var id = ActivitySpanId.CreateRandom();
            var probe = new Activity("probe");
            probe.SetIdFormat(ActivityIdFormat.W3C);
            probe.SetParentId(ActivityTraceId.CreateRandom(), id);
            SetSpanId(probe, id);
            return probe.SpanId == id && probe.Id is not null;
        }
        catch (Exception fault) when (fault is MissingFieldException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }

#if NET8_0_OR_GREATER
    private static void SetSpanId(Activity activity, ActivitySpanId id) => SpanId(activity) = id.ToHexString();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = FieldName)]
    private static extern ref string? SpanId(Activity activity);
#else
    private static void SetSpanId(Activity activity, ActivitySpanId id) =>
        typeof(Activity).GetField(FieldName, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(activity, id.ToHexString());
#endif
}
