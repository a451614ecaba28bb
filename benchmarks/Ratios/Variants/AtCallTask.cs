namespace Pynector.Benchmarks.Ratios.Variants;

internal static class AtCallTask
{
    [Traced]
    internal static async Task<int> PlaceAsync(Gate gate, [Tag("order.id")] int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
