using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>A log as a provider that reads scopes gets it.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Message">Its message.</param>
/// <param name="Scopes">The scopes, outermost first: the objects themselves, so that a test can read them late.</param>
/// <param name="Texts">The scopes as text, when the log was written.</param>
/// <param name="Fields">The fields of all scopes, when the log was written.</param>
internal sealed record RecordedLog(LogLevel Level, string Message, object?[] Scopes, string[] Texts, KeyValuePair<string, object?>[] Fields)
{
    public static readonly string[] FieldNames = ["trace_id", "span_id", "trace_flags"];

    /// <summary>The fields that tie it to a span, in order.</summary>
    public KeyValuePair<string, object?>[] Ids => [.. Fields.Where(pair => FieldNames.Contains(pair.Key))];

    public static KeyValuePair<string, object?>[] IdsOf(Activity span) =>
    [
        new("trace_id", span.TraceId.ToString()),
        new("span_id", span.SpanId.ToString()),
        new("trace_flags", span.Recorded ? "01" : "00"),
    ];

    public static IEnumerable<KeyValuePair<string, object?>> FieldsOf(object? scope) =>
        scope switch
        {
            IEnumerable<KeyValuePair<string, object?>> fields => fields,
            IEnumerable<KeyValuePair<string, string?>> fields => fields.Select(field => new KeyValuePair<string, object?>(field.Key, field.Value)),
            _ => [],
        };
}
