using System.Collections;
using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>
/// The scope in which the body of a traced method logs: the ids of its span. Providers that read scopes find the fields;
/// <c>AddTraceCorrelation()</c>, which knows the span of every log, passes over it.
/// </summary>
internal class SpanLogScope(Activity? span) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => span is null ? 0 : LogFields.Count;

    public KeyValuePair<string, object?> this[int index] => LogFields.Read(span!, index);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As providers without structure print it.</summary>
    public override string ToString() => string.Join(", ", this.Select(field => $"{field.Key}:{field.Value}"));
}
