using System.Diagnostics;

namespace Pynector.Benchmarks.Ratios.Variants;

internal static class WrittenStream
{
    internal static IEnumerable<int> Read(int count)
    {
        var consumers = Activity.Current;
        using var activity = Sources.Shop.StartActivity("Orders.Read");
        activity?.SetTag("order.count", count);
        for (var id = 0; id < count; id++)
        {
            // There is no yield in a try block with a catch.
            int item;
            try
            {
                item = Item(id);
            }
            catch (Exception e)
            {
                activity?.SetStatus(ActivityStatusCode.Error, e.Message);
                activity?.AddException(e);
                throw;
            }

            // Or the consumer's own spans would be children of this one.
            if (activity is null)
            {
                yield return item;
            }
            else
            {
                Activity.Current = consumers;
                yield return item;
                consumers = Activity.Current;
                Activity.Current = activity;
            }
        }
    }

    private static int Item(int id) => id;
}
