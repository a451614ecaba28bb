namespace Pynector.Benchmarks.Ratios.Variants;

internal static class MeasuredAtCallTask
{
    [Traced(Metrics = true)]
    internal static async Task<int> PlaceAsync(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
