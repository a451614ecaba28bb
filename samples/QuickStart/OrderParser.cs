using System.Globalization;
using Microsoft.Extensions.Logging;
using Pynector;

namespace QuickStart;

/// <summary>Makes orders of the lines of one file.</summary>
internal sealed partial class OrderParser
{
    private const int Columns = 7;
    private readonly ILogger _logger = PynectorTelemetry.Get("QuickStart.OrderParser").Logger;
    private readonly Dictionary<string, int> _lineOfOrder = new(StringComparer.Ordinal);

    /// <summary>Understands one line.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="fields">Its columns.</param>
    /// <returns>The order.</returns>
    /// <exception cref="RejectedOrderException">The line is no order; the message says why.</exception>
    /// <exception cref="DuplicateOrderException">An earlier line has the same order. The span doesn't count it as an error.</exception>
    [Traced(NotErrors = [typeof(DuplicateOrderException)], Log = LogEvents.Failures)]
    public partial Order Parse([Tag("order.line")] int line, IReadOnlyList<string> fields);

    private Order ParseCore(int line, IReadOnlyList<string> fields)
    {
        if (fields.Count is not (Columns or Columns + 1))
        {
            throw new RejectedOrderException($"{fields.Count} columns, expected {Columns} or {Columns + 1}");
        }

        var id = Text(fields[0], "order");
        var order = new Order(
            line,
            id,
            Date(fields[1], "placed"),
            Text(fields[2], "customer"),
            Text(fields[3], "sku"),
            Quantity(fields[4], "quantity"),
            Price(fields[5], "unit_price"),
            Text(fields[6], "currency"),
            Incident.Parse(fields.Count > Columns ? fields[Columns] : ""));

        if (!_lineOfOrder.TryAdd(id, line))
        {
            LogDuplicate(id);
            CurrentSpan.Event("duplicate", "order.id", id, "first.line", _lineOfOrder[id]);
            throw new DuplicateOrderException($"order {id} is already on line {_lineOfOrder[id]}");
        }

        return order;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {Order} is left out, because an earlier line has it")]
    private partial void LogDuplicate(string order);

    private static string Text(string field, string column) =>
        field.Length > 0 ? field : throw new RejectedOrderException($"{column} is empty");

    private static DateOnly Date(string field, string column) =>
        DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RejectedOrderException($"{column} '{field}' is not a date (yyyy-mm-dd)");

    private static int Quantity(string field, string column)
    {
        if (!int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity))
        {
            throw new RejectedOrderException($"{column} '{field}' is not a whole number");
        }

        return quantity > 0 ? quantity : throw new RejectedOrderException($"{column} {field} is not above zero");
    }

    private static decimal Price(string field, string column)
    {
        if (!decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
        {
            throw new RejectedOrderException($"{column} '{field}' is not a price (like 1234.56)");
        }

        return price > 0 ? price : throw new RejectedOrderException($"{column} {field} is not above zero");
    }
}
