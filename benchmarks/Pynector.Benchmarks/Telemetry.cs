using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Pynector.Benchmarks;

/// <summary>Who listens: OpenTelemetry's SDK, as applications set it up.</summary>
public enum Telemetry
{
    /// <summary>No SDK.</summary>
    None,

    AlwaysOff,

    /// <summary>One trace of a hundred.</summary>
    Ratio,

    AlwaysOn,
}

internal static class Listening
{
    /// <summary>Starts the SDK, with batches whose exporter throws them away.</summary>
    internal static TracerProvider? Start(Telemetry telemetry)
    {
        Sampler? sampler = telemetry switch
        {
            Telemetry.AlwaysOff => new AlwaysOffSampler(),
            Telemetry.Ratio => new TraceIdRatioBasedSampler(0.01),
            Telemetry.AlwaysOn => new AlwaysOnSampler(),
            _ => null,
        };
        return sampler is null
            ? null
            : Sdk.CreateTracerProviderBuilder()
                .AddSource("*")
                .SetSampler(sampler)
                .AddProcessor(new BatchActivityExportProcessor(new Nowhere()))
                .Build();
    }

    private sealed class Nowhere : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch) => ExportResult.Success;
    }
}
