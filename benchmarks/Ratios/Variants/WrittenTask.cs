using System.Diagnostics;

namespace Pynector.Benchmarks.Ratios.Variants;

internal static class WrittenTask
{
    internal static async Task<int> PlaceAsync(Gate gate, int id)
    {
        using var activity = Sources.Shop.StartActivity("Orders.PlaceAsync");
        activity?.SetTag("order.id", id);
        try
        {
            await gate.PassAsync();
            return id < 0 ? throw new InvalidOperationException("Rejected.") : id;
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            activity?.AddException(e);
            throw;
        }
    }
}
