namespace Pynector.Benchmarks.Ratios.Variants;

internal static class FloorValueTask
{
    internal static async ValueTask<int> PlaceAsync(Gate gate, int id)
    {
        using var activity = Sources.Shop.StartActivity("Orders.PlaceAsync");
        await gate.PassAsync();
        return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
    }
}
