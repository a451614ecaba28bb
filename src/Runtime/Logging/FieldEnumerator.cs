using System.Collections;

namespace Pynector.Logging;

/// <summary>Enumerates fields by index: smaller than what the compiler makes of an iterator, and providers ask for one for each log.</summary>
internal sealed class FieldEnumerator(IReadOnlyList<KeyValuePair<string, object?>> fields) : IEnumerator<KeyValuePair<string, object?>>
{
    private int _index = -1;

    public KeyValuePair<string, object?> Current => fields[_index];

    object IEnumerator.Current => Current;

    public bool MoveNext() => ++_index < fields.Count;

    public void Reset() => _index = -1;

    public void Dispose()
    {
    }
}
