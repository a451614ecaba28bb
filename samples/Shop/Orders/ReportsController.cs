using Microsoft.AspNetCore.Mvc;
using Pynector;
using Shop.Orders.Storage;

namespace Shop.Orders;

/// <summary>What was sold.</summary>
[ApiController]
[Route("reports")]
public sealed partial class ReportsController(IServiceProvider services) : ControllerBase
{
    /// <summary>Sums up the orders. The framework calls it: partial, it is traced all the same.</summary>
    /// <returns>The number of orders, and what they come to in euros.</returns>
    [HttpGet("sales")]
    [Traced]
    public async partial Task<ActionResult<Sales>> SalesAsync(CancellationToken cancellationToken)
    {
        var (orders, total) = (0, 0m);
        await foreach (var order in services.GetRequiredService<OrderStore>().ReadAllAsync(cancellationToken))
        {
            orders++;
            total += order.Total;
        }

        CurrentSpan.Tag("orders.count", orders);
        return new Sales(orders, total);
    }
}

/// <summary>How much was sold.</summary>
/// <param name="Orders">How many orders.</param>
/// <param name="Total">What they come to, in euros.</param>
public sealed record Sales(int Orders, decimal Total);
