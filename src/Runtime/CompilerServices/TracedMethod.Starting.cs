using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
    /// <summary>Starts an async method in place, with its span current. The caller's context is afterwards what it was before.</summary>
    /// <typeparam name="TStateMachine">The type of the state machine.</typeparam>
    /// <param name="stateMachine">The method's state machine.</param>
    /// <param name="span">The field of the state machine that keeps the span; <see langword="null"/> where the call is sampled out.</param>
    /// <remarks>In place of the <c>Start</c> of a builder of the framework: another one may do more.</remarks>
    public void Start<TStateMachine>(ref TStateMachine stateMachine, ref Activity? span)
        where TStateMachine : IAsyncStateMachine =>
        TracedStart<TStateMachine>.Run(this, ref stateMachine, ref span);

    /// <summary>Starts the span of an async method in place, with the log event that it asks for, and makes it current. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where the call is sampled out.</returns>
    public Activity? Start(in CallerContext caller)
    {
        var span = StartSpan(caller);
        LogStarted(span, log: null);
        return span;
    }

    // Inlined, a call is built in the local that it stays in: returned, each of its references would be written with a barrier.

    /// <summary>Starts the span of a wrapped call that runs synchronously, or whose callee returns a task without being <c>async</c>.</summary>
    /// <returns>The call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall Enter()
    {
        var caller = CallerContext.CaptureActivity();
        return new TracedCall(this, caller, StartSpan(caller), isAsync: false);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall EnterAsync()
    {
        var caller = CallerContext.Capture();
        return new TracedCall(this, caller, StartSpan(caller), isAsync: true);
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

    internal Activity? StartSpan(in CallerContext caller)
    {
        var span = TryStart(out var isOwn);
        return isOwn ? span : Own(span, caller);
    }

    internal Activity? Start(in CallerContext caller, SpanOrigin origin)
    {
        try
        {
            return StartFrom(origin);
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
            return Root ? StartFrom(default) : Prepare(_source?.StartActivity(_name, _kind));
        }
        catch (Exception fault)
        {
            isOwn = false;
            return Salvage(fault);
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

    // Prepared in any case: an outer span of this method, which it may be, is so already.
    private Activity? Salvage(Exception fault) => Prepare(Salvage(_source, _name, fault));

    /// <summary>Finds a span whose start has thrown: it may also be an outer one of the same name, which <see cref="Own"/> tells.</summary>
    // An ActivityStarted that throws leaves the span started and current, and StartActivity without a result.
    internal static Activity? Salvage(ActivitySource? source, string name, Exception fault)
    {
        PynectorEventSource.Report(FaultKind.Start, fault);
        var current = Activity.Current;
        return current is not null && ReferenceEquals(current.Source, source) && current.OperationName == name ? current : null;
    }

    /// <summary>Makes a salvaged span current, in the caller's context, unless it was so already and is another call's.</summary>
    internal static Activity? Own(Activity? salvaged, in CallerContext caller)
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
