namespace Pynector.Benchmarks.Ratios.Variants;

internal static class AtCallAsyncStream
{
    [Traced]
    internal static async IAsyncEnumerable<int> ReadAsync(Gate gate, [Tag("order.count")] int count)
    {
        for (var id = 0; id < count; id++)
        {
            await gate.PassAsync();
            yield return id;
        }
    }
}
