namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>The span is current up to the first item only: the builder puts the context back at each <c>yield</c>.</summary>
internal static class FloorAsyncStream
{
    internal static async IAsyncEnumerable<int> ReadAsync(Gate gate, int count)
    {
        using var activity = Sources.Shop.StartActivity("Orders.ReadAsync");
        for (var id = 0; id < count; id++)
        {
            await gate.PassAsync();
            yield return id;
        }
    }
}
