namespace Pynector.Configuration;

/// <summary>The names that options and variables may hold.</summary>
internal static class KnownNames
{
    public const string Otlp = "otlp";
    public const string Console = "console";
    public const string Zipkin = "zipkin";
    public const string None = "none";
    public const string TraceContext = "tracecontext";
    public const string Baggage = "baggage";
    public const string Grpc = "grpc";
    public const string HttpProtobuf = "http/protobuf";

    public static IReadOnlyList<string> SpanExporters { get; } = [Otlp, Console, Zipkin, None];

    public static IReadOnlyList<string> MetricExporters { get; } = [Otlp, Console, None];

    public static IReadOnlyList<string> Propagators { get; } = [TraceContext, Baggage, None];

    public static IReadOnlyList<string> Protocols { get; } = [Grpc, HttpProtobuf];

    public static IReadOnlyList<string> Compressions { get; } = [None, "gzip"];

    public static IReadOnlyList<string> Samplers { get; } =
        ["always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"];
}
