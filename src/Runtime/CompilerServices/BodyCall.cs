using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Tasks;

namespace Pynector.CompilerServices;

/// <summary>
/// A call of an async method, as the method's builder keeps it in the state machine: the span, the time at which it began where it is
/// measured, and the method, whose own rules say what is logged and what is an error. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct BodyCall
{
    private TracedMethod? _method;
    private Activity? _span;
    private long _started;

    /// <summary>Begins a call: tells whether its body is to be started in a span.</summary>
    /// <typeparam name="TStateMachine">The type of the state machine.</typeparam>
    /// <param name="number">The number of the method among its type's.</param>
    /// <returns>Whether somebody listens.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin<TStateMachine>(int number)
        where TStateMachine : IAsyncStateMachine =>
        TracingSwitch.IsOn && Begin(MethodRegistry.Find<TStateMachine>(number));

    /// <summary>Begins a call of a method that the builder knows: tells whether its body is to be started in a span.</summary>
    /// <param name="method">The method, or <see langword="null"/> for one that is untraced.</param>
    /// <returns>Whether somebody listens.</returns>
    public bool Begin(TracedMethod? method)
    {
        _method = method;
        if (method is null)
        {
            return false;
        }

        _started = method.StartMeasuring();
        return method.HasListeners;
    }

    /// <summary>Starts the body in a span, in place of the framework's builder. The caller's context is afterwards what it was before.</summary>
    /// <typeparam name="TStateMachine">The type of the state machine.</typeparam>
    /// <param name="stateMachine">The method's state machine.</param>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine =>
        InPlaceStart.Run(_method!.Rules, ref stateMachine, ref _span);

    /// <summary>Starts the span, and makes it current, for a builder that starts the body itself. Never throws.</summary>
    /// <param name="caller">The caller's context, captured before.</param>
    /// <remarks>A builder that is not the framework's may do more than run the state machine.</remarks>
    public void StartSpan(in CallerContext caller)
    {
        _span = _method!.Rules.StartSpan(caller.Caller);
        _method.Rules.LogStarted(_span, log: null);
    }

    /// <summary>Ends the span of a body that has come to its end, with the measurement and the log event that the method asks for. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End()
    {
        if (TracingSwitch.IsOn && (_span is not null || _started != 0))
        {
            _method!.Rules.Complete(_span, log: null, _started);
        }
    }

    /// <summary>Records the exception that escapes from the body, by the method's rules, and ends the span. Never throws.</summary>
    /// <param name="exception">The exception; it is only looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fail(Exception exception)
    {
        // Unheard calls come here, too: the failure of a call that is sampled out is logged all the same.
        if (TracingSwitch.IsOn && _method is not null)
        {
            _method.Rules.FailInPlace(_span, exception, _started);
        }
    }

    // An async method whose builder doesn't flow the execution context goes on in the context of whoever completes what the method
    // awaits. That context, and the current span in it, belong to the completer.

    /// <summary>Does as <see cref="End"/>, in whatever context: its current span stays. Never throws.</summary>
    public readonly void EndAnywhere()
    {
        if (TracingSwitch.IsOn && (_span is not null || _started != 0))
        {
            _method!.Rules.CompleteAnywhere(_span, log: null, _started);
        }
    }

    /// <summary>Does as <see cref="Fail"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <param name="exception">The exception; it is only looked at.</param>
    public readonly void FailAnywhere(Exception exception)
    {
        if (TracingSwitch.IsOn && _method is not null)
        {
            // Also while the class Activity can't be used.
            var before = CurrentActivity.Value;
            _method.Rules.FailInPlace(_span, exception, _started);
            CurrentActivity.Keep(before);
        }
    }
}
