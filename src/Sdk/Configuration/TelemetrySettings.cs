using Microsoft.Extensions.Logging;

namespace Pynector.Configuration;

/// <summary>What holds for an application: options, variables and defaults, merged and found to be right.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>False where <c>OTEL_SDK_DISABLED</c> says so: then nothing listens.</summary>
    public required bool IsEnabled { get; init; }

    public required bool TracingEnabled { get; init; }

    /// <summary>The name that code gives the application; the environment's is OpenTelemetry's to read.</summary>
    public required string? ServiceName { get; init; }

    /// <summary>The name for an application that has no other.</summary>
    public required string? DefaultServiceName { get; init; }

    public required IReadOnlyDictionary<string, object> ResourceAttributes { get; init; }

    /// <summary>Null: nobody has said where spans go.</summary>
    public required IReadOnlyList<string>? SpanExporters { get; init; }

    /// <summary>Where spans go unless somebody has said it.</summary>
    public required string DefaultSpanExporter { get; init; }

    public required IReadOnlyList<string> MetricExporters { get; init; }

    public required ConsoleFormat ConsoleFormat { get; init; }

    /// <summary>The sampler that code names; the environment's is OpenTelemetry's to read.</summary>
    public required SamplerSettings? Sampler { get; init; }

    public required BatchSettings Batch { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<string> Propagators { get; init; }

    public required Instrumentation Instrumentation { get; init; }

    public required OtlpSettings SpansByOtlp { get; init; }

    public required OtlpSettings MetricsByOtlp { get; init; }

    public required OtlpSettings LogsByOtlp { get; init; }

    public required Uri? ZipkinEndpoint { get; init; }

    /// <summary>Whether nobody has said which measurements keep the span under which they were made.</summary>
    public required bool HasDefaultExemplarFilter { get; init; }

    public required bool ExportLogs { get; init; }

    /// <summary>The least level of the logs that are exported.</summary>
    public required LogLevel LogLevel { get; init; }

    public required SpanLimits Limits { get; init; }

    /// <summary>What counts as another value than its writer may think.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>Which traces are recorded.</summary>
/// <param name="Name">One of the six standard names.</param>
/// <param name="Ratio">The share, for those that have one.</param>
internal sealed record SamplerSettings(string Name, double Ratio);

/// <summary>How spans are collected before they are exported.</summary>
internal sealed record BatchSettings(int MaxQueueSize, TimeSpan ScheduledDelay, int MaxExportBatchSize, TimeSpan ExportTimeout);

/// <summary>What the exporter of one signal is told: its whole address, with the signal's path, and how. Null: OpenTelemetry's default.</summary>
internal sealed record OtlpSettings(Uri? Endpoint, string? Protocol, string? Headers, TimeSpan? Timeout, string? Compression);

/// <summary>How much of a span is shown. Null: all of it.</summary>
internal sealed record SpanLimits(int? Attributes, int? ValueLength, int? Events, int? Links);
