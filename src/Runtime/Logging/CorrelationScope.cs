using System.Collections;
using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>
/// The fields of the span under which a log is written. They are the log's also for a provider that reads them later, on another
/// thread: nothing here looks at the span again, nor keeps it in memory.
/// </summary>
internal sealed class CorrelationScope : IReadOnlyList<KeyValuePair<string, object?>>
{
    // Logs of one span come in a row, and from several providers. Whose they are is of no matter: equal fields are equal everywhere.
    [ThreadStatic]
    private static CorrelationScope? _last;

    private readonly string _traceId;
    private readonly string _spanId;
    private readonly string _flags;
    private string? _text;

    private CorrelationScope(string traceId, string spanId, string flags)
    {
        _traceId = traceId;
        _spanId = spanId;
        _flags = flags;
    }

    public int Count => LogFields.Count;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new(LogFields.TraceId, _traceId),
        1 => new(LogFields.SpanId, _spanId),
        2 => new(LogFields.TraceFlags, _flags),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <returns>The fields; <see langword="null"/> where there is no span, or one that has none.</returns>
    internal static CorrelationScope? Of(Activity? span)
    {
        if (!LogFields.Has(span))
        {
            return null;
        }

        // An activity keeps its ids as text: the same objects are the same span, and no other text is compared.
        var spanId = span!.SpanId.ToHexString();
        var traceId = span.TraceId.ToHexString();
        var flags = LogFields.FlagsOf(span);
        var last = _last;
        return last is not null && ReferenceEquals(last._spanId, spanId) && ReferenceEquals(last._traceId, traceId) && ReferenceEquals(last._flags, flags)
            ? last
            : _last = new CorrelationScope(traceId, spanId, flags);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => new FieldEnumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As providers without structure print it.</summary>
    public override string ToString() => _text ??= LogFields.Text(_traceId, _spanId, _flags);
}
