using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace Pynector.Export;

// Derived, not wrapped: an exporter finds the application's resource through its provider, which only the outermost one is told.

/// <summary>OpenTelemetry's exporter of spans by OTLP, which tells what becomes of them.</summary>
internal sealed class TalliedOtlpExporter(OtlpExporterOptions options, ExportTally tally) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> activityBatch)
    {
        var spans = activityBatch.Count;
        tally.Take(spans);
        var result = base.Export(in activityBatch);
        tally.Finish(spans, result);
        return result;
    }
}

#pragma warning disable CS0618 // OpenTelemetry will drop Zipkin one day; until then its users have it.

/// <summary>OpenTelemetry's exporter of spans to Zipkin, likewise.</summary>
internal sealed class TalliedZipkinExporter(ZipkinExporterOptions options, ExportTally tally) : ZipkinExporter(options)
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        var spans = batch.Count;
        tally.Take(spans);
        var result = base.Export(in batch);
        tally.Finish(spans, result);
        return result;
    }
}
