namespace Pynector.Streams;

/// <summary>An async sequence of which each enumeration is a span.</summary>
internal sealed class TracedAsyncEnumerable<T>(StreamSpans spans, IAsyncEnumerable<T> source) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new TracedAsyncEnumerator<T>(spans, source.GetAsyncEnumerator(cancellationToken));
}
