using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Pynector;

/// <summary>
/// What an application reports, and where to. Each option that is set here wins over the environment's variable, and that over the default.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/"/>
public sealed class PynectorTelemetryOptions
{
    private readonly List<Action<TracerProviderBuilder>> _tracing = [];
    private readonly List<Action<MeterProviderBuilder>> _metrics = [];
    private bool _hasLogs;

    /// <summary>Gets or sets the application's name, <c>service.name</c>. <c>OTEL_SERVICE_NAME</c>; default: the host's application name.</summary>
    public string? ServiceName { get; set; }

    /// <summary>Gets or sets what else describes the application, such as <c>deployment.environment.name</c>. The variable <c>OTEL_RESOURCE_ATTRIBUTES</c> adds to it; of one key, the value here stands.</summary>
    public IDictionary<string, object> ResourceAttributes { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Gets or sets whether spans are recorded at all; default <see langword="true"/>. <c>OTEL_SDK_DISABLED=true</c> switches off all signals.</summary>
    public bool TracingEnabled { get; set; } = true;

    /// <summary>Gets or sets the least level of the logs that are exported where <see cref="ExportLogs"/> asks for it; default <see cref="LogLevel.Information"/>.</summary>
    public LogLevel LogLevel { get; set; } = LogLevel.Information;

    /// <summary>
    /// Gets or sets where spans go: <c>otlp</c>, <c>console</c>, <c>zipkin</c>, or <c>none</c> alone. <c>OTEL_TRACES_EXPORTER</c>, with commas;
    /// default <c>otlp</c>, but <c>console</c> in the environment Development where no endpoint is set.
    /// </summary>
    public IList<string> Exporters { get; set; } = [];

    /// <summary>Gets or sets where metrics go: <c>otlp</c>, <c>console</c>, or <c>none</c> alone. <c>OTEL_METRICS_EXPORTER</c>, with commas; default <c>otlp</c>.</summary>
    public IList<string> MetricExporters { get; set; } = [];

    /// <summary>Gets or sets how the exporter <c>console</c> writes spans; default <see cref="ConsoleFormat.Auto"/>.</summary>
    public ConsoleFormat ConsoleFormat { get; set; }

    /// <summary>
    /// Gets or sets which traces are recorded: <c>always_on</c>, <c>always_off</c>, <c>traceidratio</c>, or one of these for traces that begin here and
    /// the caller's decision for the others: <c>parentbased_always_on</c> (the default), <c>parentbased_always_off</c>, <c>parentbased_traceidratio</c>.
    /// <c>OTEL_TRACES_SAMPLER</c>.
    /// </summary>
    public string? Sampler { get; set; }

    /// <summary>Gets or sets the share of traces for the samplers of a ratio, from 0 to 1. <c>OTEL_TRACES_SAMPLER_ARG</c>; default 1.</summary>
    public double? SamplerArgument { get; set; }

    /// <summary>Gets or sets how spans are collected before they are exported.</summary>
    public BatchOptions Batch { get; set; } = new();

    /// <summary>Gets or sets the names of activity sources and meters to hear beside those of traced methods; <c>*</c> stands for any text.</summary>
    public IList<string> Sources { get; set; } = [];

    /// <summary>
    /// Gets or sets the headers in which context crosses processes: <c>tracecontext</c>, <c>baggage</c>, or <c>none</c> alone.
    /// <c>OTEL_PROPAGATORS</c>, with commas; default both. HttpClient, ASP.NET Core, OpenTelemetry's instrumentation and <see cref="TraceContext"/> write and read them.
    /// </summary>
    public IList<string> Propagators { get; set; } = [];

    /// <summary>Gets or sets what .NET itself reports, to be heard; default: all of it.</summary>
    public Instrumentation Instrumentation { get; set; } = Instrumentation.All;

    /// <summary>Gets or sets whether logs are exported by OTLP as well; default <see langword="false"/>.</summary>
    public bool ExportLogs { get; set; }

    /// <summary>Hands OpenTelemetry's builder over, for what has no option here: instrumentation of libraries, processors, a sampler of one's own.</summary>
    /// <param name="configure">Called once, before the provider is built.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public PynectorTelemetryOptions ConfigureTracing(Action<TracerProviderBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _tracing.Add(configure);
        return this;
    }

    /// <summary>Hands OpenTelemetry's builder of metrics over.</summary>
    /// <inheritdoc cref="ConfigureTracing"/>
    public PynectorTelemetryOptions ConfigureMetrics(Action<MeterProviderBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _metrics.Add(configure);
        return this;
    }

    // Options are gone through again when the application is set up by several callers: each step is taken once.
    internal IReadOnlyList<Action<TracerProviderBuilder>> TakeTracingSteps() => Take(_tracing);

    internal IReadOnlyList<Action<MeterProviderBuilder>> TakeMetricsSteps() => Take(_metrics);

    internal bool MarkLogsAdded()
    {
        var isFirst = !_hasLogs;
        _hasLogs = true;
        return isFirst;
    }

    private static T[] Take<T>(List<T> steps)
    {
        T[] taken = [.. steps];
        steps.Clear();
        return taken;
    }
}
