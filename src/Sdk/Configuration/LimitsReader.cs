namespace Pynector.Configuration;

/// <summary>Reads how much of a span leaves the process. OTLP's exporter reads the variables itself; they are checked here, and hold for the console as well.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#attribute-limits"/>
internal static class LimitsReader
{
    private static readonly string[] CheckedOnly =
        ["OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT"];

    public static SpanLimits Read(Variables variables)
    {
        foreach (var name in CheckedOnly)
        {
            variables.Number(name);
        }

        var attributes = variables.Number("OTEL_ATTRIBUTE_COUNT_LIMIT");
        var length = variables.Number("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT");
        return new SpanLimits(
            variables.Number("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT") ?? attributes,
            variables.Number("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT") ?? length,
            variables.Number("OTEL_SPAN_EVENT_COUNT_LIMIT"),
            variables.Number("OTEL_SPAN_LINK_COUNT_LIMIT"));
    }
}
