using System.Diagnostics;
using OpenTelemetry;
using Pynector.Configuration;

namespace Pynector.Export;

/// <summary>OpenTelemetry's batch processor, whose drops are counted.</summary>
internal sealed class TalliedProcessor(BaseExporter<Activity> exporter, ExportTally tally, BatchSettings batch) : BatchActivityExportProcessor(
    exporter,
    batch.MaxQueueSize,
    (int)batch.ScheduledDelay.TotalMilliseconds,
    (int)batch.ExportTimeout.TotalMilliseconds,
    batch.MaxExportBatchSize)
{
    public override void OnEnd(Activity data)
    {
        if (data.Recorded)
        {
            tally.End();
        }

        base.OnEnd(data);
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        var isDone = base.OnShutdown(timeoutMilliseconds);
        tally.Close();
        return isDone;
    }
}
