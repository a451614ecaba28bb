using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.Metrics;

/// <summary>The histograms of measured methods: one for each name and assembly, as there is one activity source.</summary>
internal static class TracedMeters
{
    private static readonly ConcurrentDictionary<(string Name, Assembly Assembly), Histogram<double>?> All = new();

    // Calls that take microseconds and calls that take seconds are both told apart: the boundaries of OpenTelemetry's conventions for HTTP.
    private static readonly double[] Boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    [ThreadStatic]
    private static bool _isCreating;

    /// <summary>
    /// Gets the histogram; <see langword="null"/> where a listener has thrown at it, whose methods stay unmeasured, and where the caller is a
    /// listener that this thread tells of an instrument: it is told before the instrument is here.
    /// </summary>
    internal static Histogram<double>? Get(string name, Assembly assembly)
    {
        if (All.TryGetValue((name, assembly), out var histogram))
        {
            return histogram;
        }

        if (_isCreating)
        {
            return null;
        }

        // No lock, as for sources. Another thread's may win: this one is then nobody's, and disposed with its meter.
        var created = Create(name, assembly);
        histogram = All.GetOrAdd((name, assembly), created);
        if (!ReferenceEquals(histogram, created))
        {
            created?.Meter.Dispose();
        }

        return histogram;
    }

    private static Histogram<double>? Create(string name, Assembly assembly)
    {
        _isCreating = true;
        try
        {
            return new Meter(name, TracedSources.VersionOf(assembly)).CreateHistogram(
                "traces.span.metrics.duration",
                "s",
                "How long calls of traced methods took.",
                tags: null,
                new InstrumentAdvice<double> { HistogramBucketBoundaries = Boundaries });
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Measure, fault);
            return null;
        }
        finally
        {
            _isCreating = false;
        }
    }
}
