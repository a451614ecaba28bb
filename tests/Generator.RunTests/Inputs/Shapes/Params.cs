using Pynector;

namespace Inputs.Shapes;

/// <summary><c>params</c> of every kind of collection.</summary>
internal static partial class Params
{
    [Traced]
    public static partial int Array(string prefix, [Tag("numbers")] params int[]? numbers);

    private static int ArrayCore(string prefix, int[]? numbers) => Count(numbers ?? []) + prefix.Length;

    [Traced]
    public static partial int ReadOnlySpan(params ReadOnlySpan<int> numbers);

    private static int ReadOnlySpanCore(ReadOnlySpan<int> numbers) => Count(numbers.ToArray());

    [Traced]
    public static partial int Span(params Span<string?> texts);

    private static int SpanCore(params Span<string?> texts)
    {
        texts[0] = null;
        return Count(texts.ToArray());
    }

    [Traced]
    public static partial int List(params List<int> numbers);

    private static int ListCore(List<int> numbers) => Count(numbers);

    [Traced]
    public static partial int Sequence<T>(params IEnumerable<T> items);

    private static int SequenceCore<T>(IEnumerable<T> items) => Count(items);

    [Traced]
    public static partial Task<int> ReadOnlyListAsync(params IReadOnlyList<int> numbers);

    private static async Task<int> ReadOnlyListAsyncCore(IReadOnlyList<int> numbers)
    {
        await Task.Yield();
        return Count(numbers);
    }

    [Traced]
    public static async partial Task<int> InPlaceAsync(string prefix, params IEnumerable<int> numbers)
    {
        await Task.Yield();
        return prefix.Length + Count(numbers);
    }

    [Traced]
    public static async partial ValueTask<int> InPlaceArrayAsync(params dynamic?[] items)
    {
        await Task.Yield();
        return Count(items);
    }

    private static int Count<T>(IEnumerable<T> items)
    {
        Probe.Enter();
        return items.Count();
    }
}
