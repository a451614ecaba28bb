namespace Pynector.Benchmarks.Ratios.Variants;

internal static class PlainValueTask
{
    internal static async ValueTask<int> PlaceAsync(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
