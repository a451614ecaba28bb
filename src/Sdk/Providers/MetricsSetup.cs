using Microsoft.Extensions.Options;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using Pynector.Configuration;
using Pynector.ConsoleOutput;
using Pynector.Export;

namespace Pynector.Providers;

/// <summary>Adds to the application's provider of metrics what the settings ask for.</summary>
internal static class MetricsSetup
{
    public static void Configure(IServiceProvider services, MeterProviderBuilder builder, TelemetrySettings settings)
    {
        if (!settings.IsEnabled)
        {
            return;
        }

        builder.AddTracedSources();
        builder.AddMeter([.. NetSources.Meters(settings.Instrumentation), .. settings.Sources, ExportTally.MeterName]);
        builder.ConfigureResource(resource => ResourceSetup.Configure(resource, settings));
        if (settings.HasDefaultExemplarFilter)
        {
            // The specification's default; OpenTelemetry's SDK for .NET leaves exemplars out.
            builder.SetExemplarFilter(ExemplarFilterType.TraceBased);
        }

        foreach (var exporter in settings.MetricExporters)
        {
            if (exporter == KnownNames.Console)
            {
                builder.AddReader(ReaderOf(services, ConsoleExporters.ForMetrics()));
            }
            else if (!OthersExporters.SendMetricsByOtlp(services))
            {
                builder.AddReader(ReaderOf(services, new OtlpMetricExporter(OtlpOptions.For(services, settings.MetricsByOtlp))));
            }
        }
    }

    private static PeriodicExportingMetricReader ReaderOf(IServiceProvider services, BaseExporter<Metric> exporter)
    {
        // It has the variables OTEL_METRIC_EXPORT_INTERVAL and _TIMEOUT, and what code configures.
        var options = services.GetRequiredService<IOptionsMonitor<MetricReaderOptions>>().CurrentValue;
        var periodic = options.PeriodicExportingMetricReaderOptions;
        return new PeriodicExportingMetricReader(exporter, periodic.ExportIntervalMilliseconds ?? 60_000, periodic.ExportTimeoutMilliseconds ?? 30_000)
        {
            TemporalityPreference = options.TemporalityPreference,
        };
    }
}
