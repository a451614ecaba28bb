using System.Diagnostics;
using Pynector.Activities;

namespace Pynector.Context;

/// <summary>Finds an activity that can be current, so that what is started under it has the captured span as parent.</summary>
internal static class ContextParent
{
    /// <param name="span">The captured span, or <see langword="null"/> where the span is another process's.</param>
    /// <param name="context">The context of the span; the default one where the span is of the old hierarchical format.</param>
    /// <returns>The span itself while it lives. A span that has ended can't be made current: a stand-in with the same id then.</returns>
    internal static Activity? Of(Activity? span, ActivityContext context) =>
        !ActivityClass.IsReady ? null
        : span is { IsStopped: false } ? span
        : context != default ? StandInFor(span, context)
        : span is not null ? StandInFor(span)
        : null;

    // A stand-in is never started, so that no listener hears of it: with its ids it may be current all the same.

    private static Activity StandInFor(Activity? span, ActivityContext context)
    {
        var standIn = New(span?.OperationName ?? "remote", ActivityIdFormat.W3C, span);
        standIn.TraceStateString = context.TraceState;
        standIn.ActivityTraceFlags = context.TraceFlags;
        standIn.SetParentId(context.TraceId, context.SpanId, context.TraceFlags);
        return ActivityIds.TrySet(standIn, context.SpanId) ? standIn : Started(standIn);
    }

    private static Activity StandInFor(Activity span)
    {
        var standIn = New(span.OperationName, ActivityIdFormat.Hierarchical, span);
        standIn.SetParentId(span.Id!);
        return ActivityIds.TrySet(standIn, span.Id!) ? standIn : Started(standIn);
    }

    private static Activity New(string name, ActivityIdFormat format, Activity? span)
    {
        var standIn = new Activity(name).SetIdFormat(format);
        foreach (var item in span?.Baggage ?? [])
        {
            standIn.AddBaggage(item.Key, item.Value);
        }

        return standIn;
    }

    // Where an id can't be set, the stand-in becomes a child of the captured span, and the parent of what starts under it.
    private static Activity Started(Activity standIn)
    {
        var before = Activity.Current;
        standIn.Start();
        CurrentActivity.Set(before);
        return standIn;
    }
}
