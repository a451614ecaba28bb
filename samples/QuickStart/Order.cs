namespace QuickStart;

/// <summary>An order as the file has it.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Id">The order's number, unique.</param>
/// <param name="Placed">The day on which it was placed.</param>
/// <param name="Customer">Who placed it.</param>
/// <param name="Sku">What is ordered.</param>
/// <param name="Quantity">How many, 1 or more.</param>
/// <param name="UnitPrice">The price of one, in <paramref name="Currency"/>, more than 0.</param>
/// <param name="Currency">An ISO 4217 code; only pricing knows which ones are taken.</param>
/// <param name="Incident">What goes wrong with it on purpose.</param>
internal sealed record Order(
    int Line,
    string Id,
    DateOnly Placed,
    string Customer,
    string Sku,
    int Quantity,
    decimal UnitPrice,
    string Currency,
    Incident Incident);

/// <summary>An order is not imported. The message is the reason, for people.</summary>
internal class RejectedOrderException(string reason, Exception? innerException = null) : Exception(reason, innerException);

/// <summary>An order stands in the file twice. Shops send their files again: expected, and no error.</summary>
internal sealed class DuplicateOrderException(string reason) : RejectedOrderException(reason);
