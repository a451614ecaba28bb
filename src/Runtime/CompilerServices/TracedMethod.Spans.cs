using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Spans;
using Pynector.Streams;
using Pynector.Tasks;

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
        InPlaceStart<TStateMachine>.Run(_rules, ref stateMachine, ref span);

    /// <summary>Starts the span of an async method in place, with the log event that it asks for, and makes it current. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where the call is sampled out.</returns>
    public Activity? Start(in CallerContext caller)
    {
        var span = _rules.StartSpan(caller.Caller);
        _rules.LogStarted(span, log: null);
        return span;
    }

    // Inlined, a call is built in the local that it stays in: returned, each of its references would be written with a barrier.

    /// <summary>Starts the span of a wrapped call that runs synchronously, or whose callee returns a task without being <c>async</c>.</summary>
    /// <returns>The call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall Enter()
    {
        var caller = CallerSnapshot.CaptureActivity();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller), isAsync: false);
    }

    /// <inheritdoc cref="Enter()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall Enter(SpanOrigin origin)
    {
        var caller = CallerSnapshot.CaptureActivity();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller, origin.NamedParent, origin.Links), isAsync: false);
    }

    /// <summary>Starts the span of a wrapped call whose callee is <c>async</c>.</summary>
    /// <returns>The call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall EnterAsync()
    {
        var caller = CallerSnapshot.Capture();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller), isAsync: true);
    }

    /// <inheritdoc cref="EnterAsync()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall EnterAsync(SpanOrigin origin)
    {
        var caller = CallerSnapshot.Capture();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller, origin.NamedParent, origin.Links), isAsync: true);
    }

    /// <summary>Prepares the span of a stream, which its enumeration starts.</summary>
    /// <param name="origin">The parent and links that the arguments name.</param>
    /// <returns>The stream.</returns>
    public TracedStreamCall EnterStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: false));

    /// <summary>Prepares the span of a stream whose producer is an <c>async</c> iterator.</summary>
    /// <inheritdoc cref="EnterStream"/>
    public TracedStreamCall EnterAsyncStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: true));

    /// <summary>Ends the span of a call that succeeded. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public static void End(Activity? span) => SpanRules.End(span);

    /// <summary>Ends the span of a call that succeeded, with the log event that the method asks for. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public void Complete(Activity? span) => _rules.Complete(span, log: null);

    /// <summary>Records the exception that escapes from the call, by the rules for errors and cancellation, and ends its span. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    public void Fail(Activity? span, Exception exception) => _rules.FailInPlace(span, exception);

    // An async method whose builder doesn't flow the execution context goes on in the context of whoever completes what the method
    // awaits. That context, and the current span in it, belong to the completer.

    /// <summary>Ends the span of a call that succeeded, in whatever context: its current span stays. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public static void EndAnywhere(Activity? span) => SpanRules.EndAnywhere(span);

    /// <summary>Does as <see cref="Complete(Activity?)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="Complete(Activity?)"/>
    public void CompleteAnywhere(Activity? span) => _rules.CompleteAnywhere(span, log: null);

    /// <summary>Does as <see cref="Fail(Activity?, Exception)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="Fail(Activity?, Exception)"/>
    public void FailAnywhere(Activity? span, Exception exception)
    {
        var before = Activity.Current;
        _rules.FailInPlace(span, exception);
        CurrentActivity.Keep(before);
    }
}
