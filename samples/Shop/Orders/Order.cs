namespace Shop.Orders;

/// <summary>What a customer wants.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many of it.</param>
/// <param name="Customer">Who wants it: an address for mails.</param>
internal sealed record NewOrder(string Sku, int Quantity, string Customer);

/// <summary>An order that was taken.</summary>
internal sealed record Order(int Id, string Sku, int Quantity, string Customer, decimal Total);
