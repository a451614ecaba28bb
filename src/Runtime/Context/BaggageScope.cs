using OpenTelemetry;
using OpenTelemetry.Context;

namespace Pynector.Context;

/// <summary>Baggage that is current for a while, and its own: what is added to it meanwhile reaches nobody else.</summary>
internal readonly struct BaggageScope
{
    // OpenTelemetry keeps the baggage in a holder that is changed in place, by all who came by the same context: a branch needs another one.
    private const string Slot = "otel.baggage";

    private readonly object? _before;

    private BaggageScope(object? before) => _before = before;

    /// <summary>Makes the baggage current. Allocates nothing where there is none, before and after.</summary>
    internal static BaggageScope Enter(Baggage baggage)
    {
        // Asked first: it registers the slot.
        var current = Baggage.Current;
        var before = RuntimeContext.GetValue(Slot);
        if (before is not null || current.Count > 0)
        {
            RuntimeContext.SetValue(Slot, null);
        }

        if (baggage.Count > 0)
        {
            Baggage.Current = baggage;
        }

        return new BaggageScope(before);
    }

    internal void Exit()
    {
        // What was set meanwhile goes, too.
        if (!ReferenceEquals(RuntimeContext.GetValue(Slot), _before))
        {
            RuntimeContext.SetValue(Slot, _before);
        }
    }
}
