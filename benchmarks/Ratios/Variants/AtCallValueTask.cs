namespace Pynector.Benchmarks.Ratios.Variants;

internal static class AtCallValueTask
{
    [Traced]
    internal static async ValueTask<int> PlaceAsync(Gate gate, [Tag("order.id")] int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
