using System.Diagnostics;
using Pynector.Activities;
using Pynector.Context;
using Pynector.Faults;

namespace Pynector.Spans;

internal sealed partial class SpanRules
{
    internal Activity? StartSpan(in CallerSnapshot caller)
    {
        var span = TryStart(out var isOwn);
        return isOwn ? span : Own(span, caller);
    }

    internal Activity? StartSpan(in CallerSnapshot caller, SpanParent parent, IReadOnlyList<ActivityLink> links)
    {
        try
        {
            var span = StartFrom(parent, links);
            if (span is null && parent.Hierarchical is not null && !Root)
            {
                caller.Restore();
            }

            return span;
        }
        catch (Exception fault)
        {
            return Own(Salvage(fault), caller);
        }
    }

    /// <summary>Starts a span and makes it current.</summary>
    /// <param name="isOwn">
    /// Whether the result is for this call. Where a listener has thrown, it may also be an outer span of the same method, and
    /// ours not even made: only what was current before can tell.
    /// </param>
    internal Activity? TryStart(out bool isOwn)
    {
        try
        {
            isOwn = true;
            return Root ? StartFrom(default, []) : Prepare(Source?.StartActivity(_name, _kind));
        }
        catch (Exception fault)
        {
            isOwn = false;
            return Salvage(fault);
        }
    }

    // The caller's current span comes back with the caller's context.
    private Activity? StartFrom(SpanParent parent, IReadOnlyList<ActivityLink> links)
    {
        // A call that is measured comes here unheard, too: then the caller's current span is left alone.
        if (Source?.HasListeners() != true)
        {
            return null;
        }

        if (Root)
        {
            // StartActivity makes a span without parent only where none is current. What would have been the parent is linked; an
            // activity of the old hierarchical format has no context to link to.
            links = [.. links, .. LinksTo(Activity.Current?.Context ?? default), .. LinksTo(parent.Context)];
            parent = default;
            CurrentActivity.Set(null);
        }
        else if (parent.Hierarchical is not null)
        {
            // StartActivity takes the id of such a parent, too, but then asks samplers that most listeners don't have.
            CurrentActivity.Set(parent.Hierarchical);
        }

        return Prepare(Source?.StartActivity(_name, _kind, parent.Context, tags: null, links));
    }

    private static IEnumerable<ActivityLink> LinksTo(ActivityContext context) => context == default ? [] : [new ActivityLink(context)];

    private Activity? Prepare(Activity? span)
    {
        if (span is not null)
        {
            Code?.Record(span);
            if (!HasExceptionDetails)
            {
                ExceptionDetails.Hide(span);
            }
        }

        return span;
    }

    // Prepared in any case: an outer span of this method, which it may be, is so already.
    private Activity? Salvage(Exception fault) => Prepare(Salvage(Source, _name, fault));

    /// <summary>Finds a span whose start has thrown: it may also be an outer one of the same name, which <see cref="Own"/> tells.</summary>
    // An ActivityStarted that throws leaves the span started and current, and StartActivity without a result.
    internal static Activity? Salvage(ActivitySource? source, string name, Exception fault)
    {
        PynectorEventSource.Report(FaultKind.Start, fault);
        var current = Activity.Current;
        return current is not null && ReferenceEquals(current.Source, source) && current.OperationName == name ? current : null;
    }

    /// <summary>Makes a salvaged span current, in the caller's context, unless it was so already and is another call's.</summary>
    internal static Activity? Own(Activity? salvaged, in CallerSnapshot caller)
    {
        caller.Restore();
        if (salvaged is null || ReferenceEquals(salvaged, Activity.Current))
        {
            return null;
        }

        CurrentActivity.Set(salvaged);
        return salvaged;
    }
}
