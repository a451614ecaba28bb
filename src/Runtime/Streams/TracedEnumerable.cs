using System.Collections;

namespace Pynector.Streams;

/// <summary>A sequence of which each enumeration is a span.</summary>
internal sealed class TracedEnumerable<T>(StreamSpans spans, IEnumerable<T> source) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => new TracedEnumerator<T>(spans, source.GetEnumerator());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
