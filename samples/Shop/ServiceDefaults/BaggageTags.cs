using System.Diagnostics;
using OpenTelemetry;

namespace Shop.ServiceDefaults;

/// <summary>Puts baggage on spans as tags, when they start: baggage travels with the context, but no backend shows it.</summary>
/// <param name="keys">Which baggage. Not all: it may come from anywhere, and be anything.</param>
internal sealed class BaggageTags(params string[] keys) : BaseProcessor<Activity>
{
    /// <inheritdoc/>
    public override void OnStart(Activity data)
    {
        foreach (var key in keys)
        {
            if (Baggage.GetBaggage(key) is { } value)
            {
                data.SetTag(key, value);
            }
        }
    }
}
