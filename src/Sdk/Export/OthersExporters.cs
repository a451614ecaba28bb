using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace Pynector.Export;

/// <summary>
/// Tells which exporters the application adds to OpenTelemetry's providers by itself: the same one of ours would export each span twice. OpenTelemetry
/// doesn't say it; but each of its OTLP exporters quiets the log category of its HTTP client, and its Zipkin exporter brings a factory for its options.
/// </summary>
internal static class OthersExporters
{
    public static bool SendSpansByOtlp(IServiceProvider services) => IsQuiet(services, "OtlpTraceExporter");

    public static bool SendMetricsByOtlp(IServiceProvider services) => IsQuiet(services, "OtlpMetricExporter");

    public static bool SendLogsByOtlp(IServiceProvider services) => IsQuiet(services, "OtlpLogExporter");

#pragma warning disable CS0618 // OpenTelemetry will drop Zipkin one day; until then its users have it.
    public static bool SendSpansToZipkin(IServiceProvider services) =>
        services.GetService<IOptionsFactory<ZipkinExporterOptions>>() is { } factory && factory.GetType() != typeof(OptionsFactory<ZipkinExporterOptions>);
#pragma warning restore CS0618

    private static bool IsQuiet(IServiceProvider services, string client) =>
        services.GetService<IOptions<LoggerFilterOptions>>()?.Value.Rules.Any(rule => rule.CategoryName == $"System.Net.Http.HttpClient.{client}") == true;
}
