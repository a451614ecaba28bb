using System.Diagnostics.Metrics;
using OpenTelemetry;
using Pynector.Faults;

namespace Pynector.Export;

/// <summary>Counts what becomes of the spans of one exporter. The first drop is told at once, by the event source <c>Pynector</c>, and their sum at the end.</summary>
internal sealed class ExportTally(string exporter, int maxQueueSize)
{
    public const string MeterName = "Pynector.Sdk";

    // By the names of OpenTelemetry's semantic conventions, so that any dashboard can show it.
    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Exported = Meter.CreateCounter<long>("otel.sdk.exporter.span.exported", "{span}", "Spans whose export is over, successful or not.");

    private readonly KeyValuePair<string, object?> _component = new("otel.component.type", exporter);
    private long _ended;
    private long _taken;
    private long _received;
    private long _failed;
    private int _isTold;
    private int _isClosed;

    /// <summary>How many spans have ended.</summary>
    public long Ended => Volatile.Read(ref _ended);

    /// <summary>How many of them are lost: at least so many while others wait, exactly so many once nothing waits.</summary>
    public long Dropped => Volatile.Read(ref _isClosed) != 0
        ? Ended - Volatile.Read(ref _received)
        : Volatile.Read(ref _failed) + Math.Max(0, Waiting - maxQueueSize);

    // Those for which the queue had no room are never taken: more than it holds can't be waiting.
    private long Waiting => Ended - Volatile.Read(ref _taken);

    /// <summary>A span has ended, and goes to the queue, if there is room.</summary>
    public void End()
    {
        Interlocked.Increment(ref _ended);
        if (Waiting > maxQueueSize)
        {
            Tell("the queue is full");
        }
    }

    /// <summary>An export begins, and takes spans from the queue.</summary>
    public void Take(long spans) => Interlocked.Add(ref _taken, spans);

    /// <summary>An export is over.</summary>
    public void Finish(long spans, ExportResult result)
    {
        if (result == ExportResult.Success)
        {
            Interlocked.Add(ref _received, spans);
            Exported.Add(spans, _component);
            return;
        }

        Interlocked.Add(ref _failed, spans);
        Exported.Add(spans, _component, new KeyValuePair<string, object?>("error.type", "_OTHER"));
        Tell("the receiver is away, or doesn't take them");
    }

    /// <summary>The exporter is shut down: what it hasn't sent is lost.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0 && Dropped is > 0 and var dropped)
        {
            PynectorEventSource.ReportSpansDropped(exporter, dropped);
        }
    }

    private void Tell(string reason)
    {
        if (Volatile.Read(ref _isTold) == 0 && PynectorEventSource.ReportDropping(exporter, reason))
        {
            Volatile.Write(ref _isTold, 1);
        }
    }
}
