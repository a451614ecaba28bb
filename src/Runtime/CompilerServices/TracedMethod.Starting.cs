using System.Diagnostics;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
    /// <summary>Starts the span of a call and makes it current. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where the call is sampled out.</returns>
    public Activity? Start(in CallerContext caller)
    {
        try
        {
            return Root ? StartFrom(default) : Prepare(_source?.StartActivity(_name, _kind));
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Start, fault);
            return FindStarted(caller);
        }
    }

    /// <summary>Starts the span of a wrapped call that runs synchronously, or whose callee returns a task without being <c>async</c>.</summary>
    /// <returns>The call.</returns>
    public TracedCall Enter()
    {
        var caller = CallerContext.CaptureActivity();
        return new TracedCall(this, caller, Start(caller), isAsync: false);
    }

    /// <inheritdoc cref="Enter()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall Enter(SpanOrigin origin)
    {
        var caller = CallerContext.CaptureActivity();
        return new TracedCall(this, caller, Start(caller, origin), isAsync: false);
    }

    /// <summary>Starts the span of a wrapped call whose callee is <c>async</c>.</summary>
    /// <returns>The call.</returns>
    public TracedCall EnterAsync()
    {
        var caller = CallerContext.Capture();
        return new TracedCall(this, caller, Start(caller), isAsync: true);
    }

    /// <inheritdoc cref="EnterAsync()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall EnterAsync(SpanOrigin origin)
    {
        var caller = CallerContext.Capture();
        return new TracedCall(this, caller, Start(caller, origin), isAsync: true);
    }

    /// <summary>Prepares the span of a stream, which its enumeration starts.</summary>
    /// <param name="origin">The parent and links that the arguments name.</param>
    /// <returns>The stream.</returns>
    public TracedSequence EnterSequence(SpanOrigin origin = default) => new(this, origin, isAsync: false);

    /// <summary>Prepares the span of a stream whose producer is an <c>async</c> iterator.</summary>
    /// <inheritdoc cref="EnterSequence"/>
    public TracedSequence EnterAsyncSequence(SpanOrigin origin = default) => new(this, origin, isAsync: true);

    internal Activity? Start(in CallerContext caller, SpanOrigin origin)
    {
        try
        {
            return StartFrom(origin);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Start, fault);
            return FindStarted(caller);
        }
    }

    private Activity? StartFrom(SpanOrigin origin)
    {
        if (Root)
        {
            // There is no asking StartActivity for no parent but to have none current. The caller's comes back with its context.
            origin = origin.ForRoot(Activity.Current);
            CurrentActivity.Set(null);
        }

        return Prepare(_source?.StartActivity(_name, _kind, origin.ParentContext, tags: null, links: origin.Links));
    }

    private Activity? Prepare(Activity? span)
    {
        if (span is not null)
        {
            Code?.Record(span);
            if (!ExceptionDetails)
            {
                Failure.HideDetails(span);
            }
        }

        return span;
    }

    // Where a listener's ActivityStarted throws, the span is started and current but StartActivity returns nothing. An outer
    // span of the same method looks just like it: only what was current before tells them apart.
    private Activity? FindStarted(in CallerContext caller)
    {
        var current = Activity.Current;
        caller.Restore();
        if (current is null || ReferenceEquals(current, Activity.Current)
            || !ReferenceEquals(current.Source, _source) || current.OperationName != _name)
        {
            return null;
        }

        CurrentActivity.Set(current);
        return current;
    }
}
