using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using Pynector.Configuration;
using Pynector.Export;

namespace Pynector.Providers;

/// <summary>Adds to the application's provider of logs what the settings ask for.</summary>
internal static class LoggingSetup
{
    public static void Configure(IServiceProvider services, LoggerProviderBuilder builder, TelemetrySettings settings)
    {
        if (!settings.IsEnabled || !settings.ExportLogs)
        {
            return;
        }

        builder.ConfigureResource(resource => ResourceSetup.Configure(resource, settings));
        if (!OthersExporters.SendLogsByOtlp(services))
        {
            // The options read the variables OTEL_BLRP_*.
            builder.AddProcessor(new FloorProcessor(new OtlpLogExporter(OtlpOptions.For(services, settings.LogsByOtlp)), new BatchExportLogRecordProcessorOptions(), settings.LogLevel));
        }
    }

    // A filter rule for the provider would take the place of the application's own rules for categories; this stands beside them.
    private sealed class FloorProcessor(BaseExporter<LogRecord> exporter, BatchExportLogRecordProcessorOptions batch, LogLevel floor)
        : BatchLogRecordExportProcessor(exporter, batch.MaxQueueSize, batch.ScheduledDelayMilliseconds, batch.ExporterTimeoutMilliseconds, batch.MaxExportBatchSize)
    {
        public override void OnEnd(LogRecord data)
        {
            if (data.LogLevel >= floor)
            {
                base.OnEnd(data);
            }
        }
    }
}
