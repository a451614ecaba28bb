namespace Pynector.CompilerServices;

/// <summary>An async sequence of which each enumeration is a span.</summary>
internal sealed class TracedAsyncEnumerable<T>(TracedSequence stream, IAsyncEnumerable<T> source) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new TracedAsyncEnumerator<T>(stream, source.GetAsyncEnumerator(cancellationToken));
}
