using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector.TestKit.Recording;

/// <summary>A log as a provider that reads scopes gets it.</summary>
/// <param name="Category">The name of the logger.</param>
/// <param name="Level">Its level.</param>
/// <param name="Id">Its event.</param>
/// <param name="Text">Its message.</param>
/// <param name="State">The fields of the message.</param>
/// <param name="Exception">Its exception.</param>
/// <param name="Scopes">The scopes when the log was written, outermost first; a scope of fields as <c>key=value</c>.</param>
/// <param name="ScopeTexts">The scopes as their <c>ToString()</c> had them when the log was written.</param>
/// <param name="ScopeObjects">The scopes themselves, so that a test can read them late.</param>
/// <param name="Fields">The fields of all scopes, when the log was written.</param>
/// <param name="Span">The span that was current, held weakly: a log must not keep a span in memory.</param>
public sealed record LogLine(
    string Category,
    LogLevel Level,
    EventId Id,
    string Text,
    IReadOnlyList<KeyValuePair<string, object?>> State,
    Exception? Exception,
    string[] Scopes,
    string[] ScopeTexts,
    object?[] ScopeObjects,
    KeyValuePair<string, object?>[] Fields,
    WeakReference<Activity>? Span)
{
    /// <summary>The names of the fields that tie a log to a span, in order.</summary>
    public static readonly string[] FieldNames = ["trace_id", "span_id", "trace_flags"];

    /// <summary>Gets the span that was current.</summary>
    public Activity? Current => Span is not null && Span.TryGetTarget(out var span) ? span : null;

    /// <summary>Gets the fields that tie the log to a span.</summary>
    public KeyValuePair<string, object?>[] Ids => [.. Fields.Where(pair => FieldNames.Contains(pair.Key))];

    /// <summary>The fields that a log should have of a span.</summary>
    public static KeyValuePair<string, object?>[] IdsOf(Activity span) =>
    [
        new("trace_id", span.TraceId.ToHexString()),
        new("span_id", span.SpanId.ToHexString()),
        new("trace_flags", span.Recorded ? "01" : "00"),
    ];

    /// <summary>The fields of a scope or a state.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> FieldsOf(object? scope) => scope switch
    {
        IEnumerable<KeyValuePair<string, object?>> fields => fields,
        IEnumerable<KeyValuePair<string, string?>> fields => fields.Select(field => new KeyValuePair<string, object?>(field.Key, field.Value)),
        _ => [],
    };
}
