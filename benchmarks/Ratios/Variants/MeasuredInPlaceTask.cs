namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class MeasuredInPlaceTask
{
    [Traced(Metrics = true)]
    internal static async partial Task<int> PlaceAsync(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
