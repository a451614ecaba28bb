using System.Collections;
using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>The state of a span's log event: the span's name, what happened, and the three fields. Nothing is boxed before it is read.</summary>
internal readonly struct LogEntry : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string SpanName = "span_name";
    private const string Elapsed = "elapsed_ms";
    private const string ErrorType = "error_type";

    // The text with its placeholders, under the name by which providers of structured logs find it; by custom the last one.
    private const string OriginalFormat = "{OriginalFormat}";

    private readonly string _name;
    private readonly Activity? _span;
    private readonly KeyValuePair<string, object?> _error;
    private readonly bool _hasElapsed;
    private readonly string _text;

    private LogEntry(string text, string name, Activity? span, bool hasElapsed = false, string? error = null)
    {
        _text = text;
        _name = name;
        _span = span;
        _hasElapsed = hasElapsed;
        _error = error is null ? default : new(ErrorType, error);
    }

    public int Count => 2 + Details + (HasIds ? LogFields.Count : 0);

    private bool HasIds => LogFields.Has(_span);

    private int Details => _hasElapsed || _error.Key is not null ? 1 : 0;

    public KeyValuePair<string, object?> this[int index] =>
        index == 0 ? new(SpanName, _name)
        : index == Count - 1 ? new(OriginalFormat, _text)
        : index > Details ? LogFields.Read(_span!, index - 1 - Details)
        : _hasElapsed ? new(Elapsed, _span!.Duration.TotalMilliseconds)
        : _error;

    internal static LogEntry Started(string name, Activity span) => new($"{{{SpanName}}} started", name, span);

    /// <param name="name">The name of the span.</param>
    /// <param name="span">The span, whose end was set.</param>
    internal static LogEntry Completed(string name, Activity span) => new($"{{{SpanName}}} completed in {{{Elapsed}}} ms", name, span, hasElapsed: true);

    /// <param name="name">The name of the span.</param>
    /// <param name="span">The span; where the call is sampled out, the one around it, or <see langword="null"/>.</param>
    /// <param name="exception">What escaped from the call.</param>
    internal static LogEntry Failed(string name, Activity? span, Exception exception) =>
        new($"{{{SpanName}}} failed: {{{ErrorType}}}", name, span, error: exception.GetType().ToString());

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text, filled in.</summary>
    public override string ToString() =>
        _hasElapsed ? FormattableString.Invariant($"{_name} completed in {_span!.Duration.TotalMilliseconds} ms")
        : _error.Key is null ? $"{_name} started"
        : $"{_name} failed: {_error.Value}";
}
