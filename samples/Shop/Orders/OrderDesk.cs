using Pynector;
using Shop.Orders.Queues;
using Shop.Orders.Storage;

namespace Shop.Orders;

/// <summary>Where orders are taken.</summary>
internal sealed partial class OrderDesk(IInventory inventory, OrderStore store, IOrderQueue queue, ILogger<OrderDesk> logger)
{
    /// <summary>Takes an order. Split: every caller is traced, with the arguments as tags; the logs of the body have the ids of its span.</summary>
    /// <returns>The order; <see langword="null"/> where there is not enough of the article.</returns>
    [Traced("orders.place", Metrics = true)]
    public partial Task<Order?> PlaceAsync([Tag("order.sku")] string sku, [Tag("order.quantity")] int quantity, string customer, CancellationToken cancellationToken);

    private async Task<Order?> PlaceAsyncCore(string sku, int quantity, string customer, CancellationToken cancellationToken)
    {
        var total = Prices.Of(sku, quantity);
        if (!await inventory.ReserveAsync(sku, quantity, cancellationToken))
        {
            LogRejected(logger, sku);
            CurrentSpan.Event("rejected", "order.sku", sku);
            return null;
        }

        var order = await store.AddAsync(sku, quantity, customer, total, cancellationToken);
        CurrentSpan.Tag("order.id", order.Id);
        await queue.PublishAsync(order.Id, customer, cancellationToken);
        LogPlaced(logger, order.Id);
        return order;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderId} is placed")]
    private static partial void LogPlaced(ILogger logger, int orderId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is not enough of {Sku}")]
    private static partial void LogRejected(ILogger logger, string sku);
}
