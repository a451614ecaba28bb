using System.Collections;

namespace Pynector.CompilerServices;

/// <summary>A sequence of which each enumeration is a span.</summary>
internal sealed class TracedEnumerable<T>(TracedSequence stream, IEnumerable<T> source) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => new TracedEnumerator<T>(stream, source.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
