using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Rivals;

internal static class WovenTask
{
    [TracedByWeaver]
    internal static async Task<int> PlaceAsync(Gate gate, int id)
    {
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
