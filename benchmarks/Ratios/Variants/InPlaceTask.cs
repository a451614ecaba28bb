namespace Pynector.Benchmarks.Ratios.Variants;

internal static partial class InPlaceTask
{
    [Traced]
    internal static async partial Task<int> PlaceAsync(Gate gate, int id)
    {
        CurrentSpan.Tag("order.id", id);
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
