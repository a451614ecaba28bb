namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class UntaggedValueTask
{
    [Traced]
    internal static async partial ValueTask<int> PlaceAsync(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
