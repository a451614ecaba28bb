using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
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
    public void StartBody<TStateMachine>(ref TStateMachine stateMachine, ref Activity? span)
        where TStateMachine : IAsyncStateMachine =>
        InPlaceStart<TStateMachine>.Run(_rules, ref stateMachine, ref span);

    /// <summary>Starts the span of an async method in place, with the log event that it asks for, and makes it current. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where the call is sampled out.</returns>
    public Activity? StartSpan(in CallerContext caller)
    {
        var span = _rules.StartSpan(caller.Caller);
        _rules.LogStarted(span, log: null);
        return span;
    }

    // Inlined, a call is built in the local that it stays in: returned, each of its references would be written with a barrier.

    /// <summary>Begins a call: starts its span, and makes it current. The method with the body runs synchronously, or returns a task without being <c>async</c>.</summary>
    /// <returns>The call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall BeginCall()
    {
        if (IsMeasuredAlone)
        {
            return BeginMeasured();
        }

        var caller = CallerSnapshot.CaptureActivity();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller), _rules.StartMeasuring());
    }

    /// <inheritdoc cref="BeginCall()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall BeginCall(SpanOrigin origin)
    {
        var caller = CallerSnapshot.CaptureActivity();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller, origin.NamedParent, origin.Links), _rules.StartMeasuring());
    }

    /// <summary>Begins a call of an <c>async</c> method: starts its span, and makes it current.</summary>
    /// <returns>The call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TracedCall BeginAsyncCall()
    {
        if (IsMeasuredAlone)
        {
            return BeginMeasured();
        }

        var caller = CallerSnapshot.Capture();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller), _rules.StartMeasuring());
    }

    /// <inheritdoc cref="BeginAsyncCall()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public TracedCall BeginAsyncCall(SpanOrigin origin)
    {
        var caller = CallerSnapshot.Capture();
        return new TracedCall(_rules, caller, _rules.StartSpan(caller, origin.NamedParent, origin.Links), _rules.StartMeasuring());
    }

    /// <summary>Begins a call that returns a stream: each enumeration of the stream starts a span.</summary>
    /// <param name="origin">The parent and links that the arguments name.</param>
    /// <returns>The call.</returns>
    public TracedStreamCall BeginStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: false));

    /// <summary>Begins a call of an <c>async</c> iterator: each enumeration of its stream starts a span.</summary>
    /// <inheritdoc cref="BeginStream"/>
    public TracedStreamCall BeginAsyncStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: true));

    /// <summary>Ends the span of a call that succeeded, with the log event that the method asks for. Never throws.</summary>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndSpan(Activity? span)
    {
        if (span is not null)
        {
            _rules.Complete(span, log: null);
        }
    }

    /// <summary>Records the exception that escapes from the call, by the rules for errors and cancellation, and ends its span. Never throws.</summary>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    public void FailSpan(Activity? span, Exception exception) => _rules.FailInPlace(span, exception);

    // An async method whose builder doesn't flow the execution context goes on in the context of whoever completes what the method
    // awaits. That context, and the current span in it, belong to the completer.

    /// <summary>Does as <see cref="EndSpan(Activity?)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="EndSpan(Activity?)"/>
    public void EndSpanAnywhere(Activity? span)
    {
        if (span is not null)
        {
            _rules.CompleteAnywhere(span, log: null);
        }
    }

    /// <summary>Does as <see cref="FailSpan(Activity?, Exception)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="FailSpan(Activity?, Exception)"/>
    public void FailSpanAnywhere(Activity? span, Exception exception)
    {
        // Called of unheard calls, too: of those that failed while the class Activity can't be used, for some.
        var before = CurrentActivity.Value;
        _rules.FailInPlace(span, exception);
        CurrentActivity.Keep(before);
    }

    // There is no span to be had, and the caller's stays where it is.
    private bool IsMeasuredAlone => _histogram is not null && !HasListeners;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TracedCall BeginMeasured() => new(_rules, CallerSnapshot.None, span: null, _rules.StartMeasuring());

    // A method that is measured keeps the time beside the span: it may be heard by the one, the other, or both.

    /// <summary>Takes the time at which a call begins; 0 where nobody hears measurements.</summary>
    /// <returns>The time, for the end of the call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long StartMeasuring() => IsMeasured ? Stopwatch.GetTimestamp() : 0;

    /// <inheritdoc cref="EndSpan(Activity?)"/>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    /// <param name="started">When the call began.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndSpan(Activity? span, long started)
    {
        if (span is not null || started != 0)
        {
            _rules.Complete(span, log: null, started);
        }
    }

    /// <inheritdoc cref="FailSpan(Activity?, Exception)"/>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    /// <param name="started">When the call began.</param>
    public void FailSpan(Activity? span, Exception exception, long started) => _rules.FailInPlace(span, exception, started);

    /// <inheritdoc cref="EndSpanAnywhere(Activity?)"/>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    /// <param name="started">When the call began.</param>
    public void EndSpanAnywhere(Activity? span, long started) => _rules.CompleteAnywhere(span, log: null, started);

    /// <inheritdoc cref="FailSpanAnywhere(Activity?, Exception)"/>
    /// <param name="span">The span, or <see langword="null"/>.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    /// <param name="started">When the call began.</param>
    public void FailSpanAnywhere(Activity? span, Exception exception, long started)
    {
        var before = CurrentActivity.Value;
        _rules.FailInPlace(span, exception, started);
        CurrentActivity.Keep(before);
    }
}
