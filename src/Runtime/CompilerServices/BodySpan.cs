using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Spans;
using Pynector.Tasks;

namespace Pynector.CompilerServices;

/// <summary>
/// The span of an async method's body, as the method's builder keeps it in the state machine. Most methods need nothing else to end
/// their span; for those that log, are measured, or have rules of their own for exceptions there is <see cref="BodyCall"/>. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct BodySpan
{
    private Activity? _span;

    /// <summary>Begins a call: tells whether its body is to be started in a span.</summary>
    /// <typeparam name="TStateMachine">The type of the state machine.</typeparam>
    /// <param name="number">The number of the method among its type's.</param>
    /// <returns>Whether somebody listens.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#pragma warning disable CA1822 // Static, it would be called otherwise than the method of BodyCall, in builders that differ in nothing else.
    public readonly bool Begin<TStateMachine>(int number)
        where TStateMachine : IAsyncStateMachine =>
        TracingSwitch.IsOn && MethodRegistry.Find<TStateMachine>(number) is { HasListeners: true };
#pragma warning restore CA1822

    /// <summary>Starts the body in a span, in place of the framework's builder. The caller's context is afterwards what it was before.</summary>
    /// <typeparam name="TStateMachine">The type of the state machine.</typeparam>
    /// <param name="stateMachine">The method's state machine.</param>
    /// <param name="number">The number of the method among its type's.</param>
    public void Start<TStateMachine>(ref TStateMachine stateMachine, int number)
        where TStateMachine : IAsyncStateMachine =>
        InPlaceStart.Run(MethodRegistry.Find<TStateMachine>(number)!.Rules, ref stateMachine, ref _span);

    /// <summary>Ends the span of a body that has come to its end. Never throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End()
    {
        if (TracingSwitch.IsOn && _span is not null)
        {
            SpanRules.End(_span);
        }
    }

    /// <summary>Records the exception that escapes from the body, by the rules for errors and cancellation, and ends the span. Never throws.</summary>
    /// <param name="exception">The exception; it is only looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fail(Exception exception)
    {
        if (TracingSwitch.IsOn && _span is not null)
        {
            SpanRules.OfEveryMethod.FailInPlace(_span, exception);
        }
    }
}
