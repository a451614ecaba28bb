using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>Measured as one does it by hand.</summary>
internal static class MeasuredWrittenTask
{
    private static readonly Meter Meter = new("hand-written");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("hand.written.duration", "s");

    internal static async Task<int> PlaceAsync(Gate gate, int id)
    {
        var start = Stopwatch.GetTimestamp();
        var status = "STATUS_CODE_UNSET";
        try
        {
            await gate.PassAsync();
            return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
        }
        catch
        {
            status = "STATUS_CODE_ERROR";
            throw;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("span.name", "PlaceAsync"), new("span.kind", "SPAN_KIND_INTERNAL"), new("status.code", status));
        }
    }
}
