using System.Collections;
using System.Diagnostics;

namespace Pynector.Logging;

/// <summary>
/// The scope in which the body of a traced method logs: the ids of its span. Providers that read scopes find the fields;
/// <c>AddTraceCorrelation()</c>, which knows the span of every log, passes over it.
/// </summary>
/// <param name="span">The span; one without such ids has no fields.</param>
internal class SpanLogScope(Activity? span) : IReadOnlyList<KeyValuePair<string, object?>>, IEnumerator<KeyValuePair<string, object?>>
{
    private const int Unread = -2;
    private const int BeforeFirst = -1;

    private int _index = Unread;

    /// <summary>The span; <see langword="null"/> where the call is sampled out.</summary>
    internal Activity? Span => span;

    // Here and not where it is used: beside the index there is room for both.
    /// <summary>Gets or sets whether it is left open while the body rests.</summary>
    protected bool IsLeftOpen { get; set; }

    /// <summary>Gets or sets whether it has no fields for the time being.</summary>
    protected bool IsHidden { get; set; }

    public int Count => HasFields ? LogFields.Count : 0;

    private bool HasFields => !IsHidden && LogFields.Has(span);

    public KeyValuePair<string, object?> this[int index] => index < Count ? LogFields.Read(span!, index) : throw new ArgumentOutOfRangeException(nameof(index));

    // The first to read it gets it by itself: mostly it is the only one, as most spans have one log or none.
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Interlocked.CompareExchange(ref _index, BeforeFirst, Unread) == Unread ? this : new FieldEnumerator(this);

    KeyValuePair<string, object?> IEnumerator<KeyValuePair<string, object?>>.Current => this[_index];

    object IEnumerator.Current => this[_index];

    bool IEnumerator.MoveNext() => ++_index < Count;

    void IEnumerator.Reset() => _index = BeforeFirst;

    void IDisposable.Dispose()
    {
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As providers without structure print it.</summary>
    public override string ToString() => HasFields ? LogFields.Text(span!) : "";
}
