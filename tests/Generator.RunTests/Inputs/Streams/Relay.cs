using Pynector;

namespace Inputs.Streams;

/// <summary>Hands on whatever stream it is given.</summary>
internal static partial class Relay
{
    [Traced]
    public static partial IAsyncEnumerable<T> Pass<T>(IAsyncEnumerable<T> items);

    private static IAsyncEnumerable<T> PassCore<T>(IAsyncEnumerable<T> items) => items;

    [Traced]
    public static partial IAsyncEnumerator<T> Pass<T>(IAsyncEnumerator<T> items);

    private static IAsyncEnumerator<T> PassCore<T>(IAsyncEnumerator<T> items) => items;

    [Traced]
    public static partial IEnumerable<T> Pass<T>(IEnumerable<T> items);

    private static IEnumerable<T> PassCore<T>(IEnumerable<T> items) => items;

    [Traced]
    public static partial IEnumerator<T> Pass<T>(IEnumerator<T> items);

    private static IEnumerator<T> PassCore<T>(IEnumerator<T> items) => items;
}
