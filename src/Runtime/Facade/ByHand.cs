using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.CompilerServices;
using Pynector.Spans;

namespace Pynector.Facade;

/// <summary>Spans made by hand are spans by the rules for traced methods: errors, cancellation, what the caller sees.</summary>
internal static class ByHand
{
    /// <summary>The rules, with nothing of them set otherwise. Not a method: it starts no spans.</summary>
    internal static readonly SpanRules Rules = new();

    /// <summary>Whether somebody listens: the branch that a span costs while nobody does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsHeard(this ActivitySource source) => TracingSwitch.IsOn && source.HasListeners() && ActivityClass.IsReady;

    /// <summary>Starts the span of a call whose callee may do anything.</summary>
    internal static TracedCall Enter(in SpanRequest request)
    {
        var caller = CallerSnapshot.CaptureActivity();
        return new TracedCall(Rules, caller, request.Start(caller), started: 0);
    }
}
