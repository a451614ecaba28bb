using Pynector;

namespace Shop.Orders;

/// <summary>What articles cost.</summary>
internal static class Prices
{
    /// <summary>Says what an order costs. Plain: its calls are traced where they stand.</summary>
    /// <returns>The price in euros.</returns>
    /// <exception cref="ArgumentException">There is no such article.</exception>
    [Traced]
    [return: Tag("order.total")]
    public static decimal Of([Tag("order.sku")] string sku, [Tag("order.quantity")] int quantity) => quantity * sku switch
    {
        "BEAN-COL-1KG" => 17.71m,
        "FILTER-V60-100" => 6.50m,
        "TAMPER-58MM" => 24.00m,
        _ => throw new ArgumentException($"there is no article {sku}", nameof(sku)),
    };
}
