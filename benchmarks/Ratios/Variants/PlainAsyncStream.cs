namespace Pynector.Benchmarks.Ratios.Variants;

internal static class PlainAsyncStream
{
    internal static async IAsyncEnumerable<int> ReadAsync(Gate gate, int count)
    {
        for (var id = 0; id < count; id++)
        {
            await gate.PassAsync();
            yield return id;
        }
    }
}
