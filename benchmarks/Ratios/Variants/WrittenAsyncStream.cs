using System.Diagnostics;

namespace Pynector.Benchmarks.Ratios.Variants;

internal static class WrittenAsyncStream
{
    internal static async IAsyncEnumerable<int> ReadAsync(Gate gate, int count)
    {
        using var activity = Sources.Shop.StartActivity("Orders.ReadAsync");
        activity?.SetTag("order.count", count);
        for (var id = 0; id < count; id++)
        {
            // There is no yield in a try block with a catch.
            try
            {
                await gate.PassAsync();
            }
            catch (Exception e)
            {
                activity?.SetStatus(ActivityStatusCode.Error, e.Message);
                activity?.AddException(e);
                throw;
            }

            yield return id;

            // The builder has put the context back at the yield: what the next item starts would be a child of the caller's span.
            if (activity is not null)
            {
                Activity.Current = activity;
            }
        }
    }
}
