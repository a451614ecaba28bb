using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>The fields that tie a log to its span, named as the specification names them where logs leave by other ways than OTLP.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/compatibility/logging_trace_context/"/>
internal static class LogFields
{
    internal const string TraceId = "trace_id";
    internal const string SpanId = "span_id";
    internal const string TraceFlags = "trace_flags";

    /// <summary>The number of fields.</summary>
    internal const int Count = 3;

    /// <summary>Whether a span has them: an activity of the old hierarchical format has no such ids.</summary>
    internal static bool Has(Activity? span) => span is { IdFormat: ActivityIdFormat.W3C };

    /// <summary>Reads one field of a span: lower-case hexadecimal digits, 32, 16 and 2 of them. The activity keeps its ids as text.</summary>
    /// <param name="span">The span.</param>
    /// <param name="index">The field, from 0.</param>
    internal static KeyValuePair<string, object?> Read(Activity span, int index) => index switch
    {
        0 => new(TraceId, span.TraceId.ToHexString()),
        1 => new(SpanId, span.SpanId.ToHexString()),
        2 => new(TraceFlags, FlagsOf(span)),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <summary>All fields, as the framework prints those of its own.</summary>
    internal static string Text(Activity span) => Text(span.TraceId.ToHexString(), span.SpanId.ToHexString(), FlagsOf(span));

    internal static string Text(string traceId, string spanId, string flags) => $"{TraceId}:{traceId}, {SpanId}:{spanId}, {TraceFlags}:{flags}";

    // One flag has a meaning that activities know.
    internal static string FlagsOf(Activity span) => span.Recorded ? "01" : "00";
}
