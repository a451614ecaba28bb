using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Streams;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
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

    /// <summary>Begins a call of a runtime-async method, in a runtime-async method that awaits it: starts its span, and makes it current there.</summary>
    /// <returns>The call.</returns>
    public AwaitedCall BeginAwaitedCall() => new(_rules, IsMeasuredAlone ? null : _rules.StartSpan(CallerSnapshot.Capture()), _rules.StartMeasuring());

    /// <inheritdoc cref="BeginAwaitedCall()"/>
    /// <param name="origin">The parent and links that the arguments name.</param>
    public AwaitedCall BeginAwaitedCall(SpanOrigin origin) => new(_rules, _rules.StartSpan(CallerSnapshot.Capture(), origin.NamedParent, origin.Links), _rules.StartMeasuring());

    /// <summary>Begins a call that returns a stream: each enumeration of the stream starts a span.</summary>
    /// <param name="origin">The parent and links that the arguments name.</param>
    /// <returns>The call.</returns>
    public TracedStreamCall BeginStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: false));

    /// <summary>Begins a call of an <c>async</c> iterator: each enumeration of its stream starts a span.</summary>
    /// <inheritdoc cref="BeginStream"/>
    public TracedStreamCall BeginAsyncStream(SpanOrigin origin = default) => new(new StreamSpans(_rules, origin.NamedParent, origin.Links, isAsync: true));

    // There is no span to be had, and the caller's stays where it is.
    private bool IsMeasuredAlone => _histogram is not null && !HasListeners;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TracedCall BeginMeasured() => new(_rules, CallerSnapshot.None, span: null, _rules.StartMeasuring());

    /// <summary>Takes the time at which a call begins; 0 where nobody hears measurements.</summary>
    /// <returns>The time, for the end of the call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long StartMeasuring() => IsMeasured ? Stopwatch.GetTimestamp() : 0;
}
