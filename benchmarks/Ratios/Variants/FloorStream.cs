namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>The span is current in the consumer, too: nothing puts the context back at a <c>yield</c>.</summary>
internal static class FloorStream
{
    internal static IEnumerable<int> Read(int count)
    {
        using var activity = Sources.Shop.StartActivity("Orders.Read");
        for (var id = 0; id < count; id++)
        {
            yield return id;
        }
    }
}
