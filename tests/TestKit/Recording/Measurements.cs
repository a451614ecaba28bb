using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pynector.TestKit.Recording;

/// <summary>A measurement, and what was current when it was made.</summary>
public sealed record Measurement(Instrument Instrument, double Value, IReadOnlyDictionary<string, object?> Tags, Activity? Current);

/// <summary>Hears the meters of one name.</summary>
public sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measurement> _all = new();

    /// <summary>Initializes a new instance of the <see cref="Measurements"/> class, which listens at once.</summary>
    /// <param name="meter">The name.</param>
    /// <param name="heard">Is called for each measurement, on the thread that makes it.</param>
    public Measurements(string meter, Action? heard = null)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (heard is null)
            {
                _all.Enqueue(new Measurement(instrument, value, tags.ToArray().ToDictionary(), Activity.Current));
            }
            else
            {
                heard();
            }
        });
        _listener.Start();
    }

    /// <summary>Gets what has been measured.</summary>
    public IReadOnlyList<Measurement> All => [.. _all];

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
