namespace Pynector.Benchmarks.Ratios.Variants;

internal static class AtCallStream
{
    [Traced]
    internal static IEnumerable<int> Read([Tag("order.count")] int count)
    {
        for (var id = 0; id < count; id++)
        {
            yield return id;
        }
    }
}
