namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class WrappedAsyncStream
{
    private static async IAsyncEnumerable<int> ReadAsyncCore(Gate gate, int count)
    {
        for (var id = 0; id < count; id++)
        {
            await gate.PassAsync();
            yield return id;
        }
    }

    [Traced]
    internal static partial IAsyncEnumerable<int> ReadAsync(Gate gate, [Tag("order.count")] int count);
}
