using System.Diagnostics;
using OpenTelemetry;
using Pynector.CompilerServices;
using Pynector.Context;

namespace Pynector;

/// <summary>A context that is current until this is disposed: see <see cref="TraceContext.Attach"/>.</summary>
public readonly struct AttachedContext : IDisposable
{
    private readonly Activity? _before;
    private readonly BaggageScope _baggage;
    private readonly bool _isAttached;

    internal AttachedContext(Activity? span, Baggage baggage)
    {
        _isAttached = true;
        _before = Activity.Current;
        _baggage = BaggageScope.Enter(baggage);
        CurrentActivity.Set(span);
    }

    /// <summary>Puts back the span and the baggage that were current before. Never throws.</summary>
    public void Dispose()
    {
        if (_isAttached)
        {
            // What has ended meanwhile can't be current again; that of the context must not stay.
            CurrentActivity.Set(_before is { IsStopped: true } ? null : _before);
            _baggage.Exit();
        }
    }
}
