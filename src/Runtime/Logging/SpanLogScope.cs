using System.Collections;
using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>
/// The scope in which the body of a traced method logs: the ids of its span. Providers that read scopes find the fields;
/// <c>AddTraceCorrelation()</c>, which knows the span of every log, passes over it.
/// </summary>
/// <param name="span">The span; one without such ids has no fields.</param>
internal class SpanLogScope(Activity? span) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => LogFields.Has(span) ? LogFields.Count : 0;

    public KeyValuePair<string, object?> this[int index] => index < Count ? LogFields.Read(span!, index) : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => new FieldEnumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As providers without structure print it.</summary>
    public override string ToString() => LogFields.Has(span) ? LogFields.Text(span!) : "";
}
