using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;
using Pynector.Configuration;
using Pynector.ConsoleOutput;
using Pynector.Export;

namespace Pynector.Providers;

/// <summary>Adds to the application's provider of spans what the settings ask for.</summary>
internal static class TracingSetup
{
    public static void Configure(IServiceProvider services, TracerProviderBuilder builder, TelemetrySettings settings)
    {
        if (!settings.IsEnabled || !settings.TracingEnabled)
        {
            return;
        }

        builder.AddTracedSources();
        builder.AddSource([.. NetSources.Spans(settings.Instrumentation), .. settings.Sources]);
        if (settings.Instrumentation.HasFlag(Instrumentation.AspNetCore))
        {
            builder.AddInstrumentation(static () => new RequestTags());
        }

        builder.ConfigureResource(resource => ResourceSetup.Configure(resource, settings));
        if (settings.Sampler is { } sampler)
        {
            builder.SetSampler(Make(sampler));
        }

        foreach (var exporter in Exporters(services, settings))
        {
            foreach (var processor in ProcessorsOf(exporter, services, settings))
            {
                builder.AddProcessor(processor);
            }
        }
    }

    /// <summary>Whether spans go to the console.</summary>
    public static bool UsesConsole(IServiceProvider services, TelemetrySettings settings) =>
        settings is { IsEnabled: true, TracingEnabled: true } && Exporters(services, settings).Contains(KnownNames.Console);

    // Where the application exports by itself, each span goes there once, and nobody has to say that it goes nowhere else.
    private static IEnumerable<string> Exporters(IServiceProvider services, TelemetrySettings settings)
    {
        var otlp = OthersExporters.SendSpansByOtlp(services);
        var zipkin = OthersExporters.SendSpansToZipkin(services);
        var exporters = settings.SpanExporters ?? (otlp || zipkin ? [] : [settings.DefaultSpanExporter]);
        return exporters.Where(exporter => !(otlp && exporter == KnownNames.Otlp) && !(zipkin && exporter == KnownNames.Zipkin));
    }

    private static IReadOnlyList<BaseProcessor<Activity>> ProcessorsOf(string exporter, IServiceProvider services, TelemetrySettings settings) => exporter switch
    {
        KnownNames.Otlp => [Otlp(services, settings)],
        KnownNames.Zipkin => [Zipkin(settings)],
        _ => ConsoleExporters.ForSpans(settings),
    };

    private static Sampler Make(SamplerSettings settings)
    {
        const string ParentBased = "parentbased_";
        var (name, isParentBased) = settings.Name.StartsWith(ParentBased, StringComparison.Ordinal) ? (settings.Name[ParentBased.Length..], true) : (settings.Name, false);
        Sampler sampler = name switch
        {
            "always_on" => new AlwaysOnSampler(),
            "always_off" => new AlwaysOffSampler(),
            _ => new TraceIdRatioBasedSampler(settings.Ratio),
        };
        return isParentBased ? new ParentBasedSampler(sampler) : sampler;
    }

    private static TalliedProcessor Otlp(IServiceProvider services, TelemetrySettings settings)
    {
        var tally = new ExportTally("otlp_span_exporter", settings.Batch.MaxQueueSize);
        return new TalliedProcessor(new TalliedOtlpExporter(OtlpOptions.For(services, settings.SpansByOtlp, settings.Batch.ExportTimeout), tally), tally, settings.Batch);
    }

    private static TalliedProcessor Zipkin(TelemetrySettings settings)
    {
        var tally = new ExportTally("zipkin_http_span_exporter", settings.Batch.MaxQueueSize);
#pragma warning disable CS0618 // OpenTelemetry will drop Zipkin one day; until then its users have it.
        var options = new ZipkinExporterOptions();
#pragma warning restore CS0618
        if (settings.ZipkinEndpoint is { } endpoint)
        {
            options.Endpoint = endpoint;
        }

        return new TalliedProcessor(new TalliedZipkinExporter(options, tally), tally, settings.Batch);
    }
}
