namespace Pynector.Benchmarks.Ratios.Variants;

internal static class PlainStream
{
    internal static IEnumerable<int> Read(int count)
    {
        for (var id = 0; id < count; id++)
        {
            yield return id;
        }
    }
}
