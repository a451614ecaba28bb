using Pynector;

namespace Shop;

[Traced("orders")]
internal interface IOrders<in T>
{
    [return: Tag("order.total")]
    Task<int> PlaceAsync([Tag("order.id")] T id);

    IAsyncEnumerable<int> ReadAsync();

    [NotTraced]
    Task PingAsync();
}

internal static class Desk
{
    public static async Task<int> ServeAsync(IOrders<int> orders)
    {
        await orders.PingAsync().ConfigureAwait(false);
        var total = await orders.PlaceAsync(1).ConfigureAwait(false);
        await foreach (var order in orders.ReadAsync().ConfigureAwait(false))
        {
            total += order;
        }

        return total;
    }
}
