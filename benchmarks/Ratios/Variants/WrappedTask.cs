namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class WrappedTask
{
    private static async Task<int> PlaceAsyncCore(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }

    [Traced]
    internal static partial Task<int> PlaceAsync(Gate gate, [Tag("order.id")] int id);
}
