using Pynector;

namespace Shop;

internal sealed class Orders
{
    [Traced]
    [return: Tag("order.total")]
    public async Task<int> PlaceAsync([Tag("order.id")] int id)
    {
        await Task.Yield();
        return id;
    }

    [Traced(Level = SpanLevel.Debug)]
    public static void Check(ref int id, out bool isKnown)
    {
        id++;
        isKnown = true;
    }

    [Traced]
    public IEnumerable<int> All()
    {
        yield return 1;
    }
}

internal static class Desk
{
    public static async Task<int> ServeAsync(Orders orders)
    {
        var id = 1;
        Orders.Check(ref id, out _);
        return await orders.PlaceAsync(id).ConfigureAwait(false) + await orders.PlaceAsync(2).ConfigureAwait(false) + orders.All().Count();
    }
}
