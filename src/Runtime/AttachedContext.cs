using System.Diagnostics;
using OpenTelemetry;
using Pynector.Activities;
using Pynector.Context;

namespace Pynector;

/// <summary>A context that is current until this is disposed: see <see cref="TraceContext.Attach"/>.</summary>
// A struct that changes, so that it knows that it was disposed without costing an object where there is nothing to attach.
public struct AttachedContext : IDisposable
{
    private readonly Activity? _before;
    private readonly BaggageScope _baggage;
    private bool _isAttached;

    internal AttachedContext(Activity? span, Baggage baggage)
    {
        _isAttached = true;
        _before = CurrentActivity.Value;
        _baggage = BaggageScope.Enter(baggage);
        CurrentActivity.Set(span);
    }

    /// <summary>Puts back the span and the baggage that were current before. A second time it does nothing; a copy counts by itself. Never throws.</summary>
    public void Dispose()
    {
        if (_isAttached)
        {
            _isAttached = false;

            // What has ended meanwhile can't be current again; that of the context must not stay.
            CurrentActivity.Set(_before is { IsStopped: true } ? null : _before);
            _baggage.Exit();
        }
    }
}
