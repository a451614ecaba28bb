namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class MeasuredWrappedTask
{
    private static async Task<int> PlaceAsyncCore(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }

    [Traced(Metrics = true)]
    internal static partial Task<int> PlaceAsync(Gate gate, int id);
}
