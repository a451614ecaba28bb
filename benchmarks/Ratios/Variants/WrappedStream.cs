namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class WrappedStream
{
    private static IEnumerable<int> ReadCore(int count)
    {
        for (var id = 0; id < count; id++)
        {
            yield return id;
        }
    }

    [Traced]
    internal static partial IEnumerable<int> Read([Tag("order.count")] int count);
}
