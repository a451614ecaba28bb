using System.Collections.Frozen;
using Pynector;

namespace QuickStart;

/// <summary>What an order costs.</summary>
internal static partial class Pricing
{
    private static readonly FrozenDictionary<string, decimal> UnitsPerEuro = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["EUR"] = 1m,
        ["CHF"] = 0.95m,
        ["GBP"] = 0.86m,
        ["SEK"] = 11.30m,
        ["USD"] = 1.08m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Prices a line: discount for volume, then conversion into euros.</summary>
    /// <param name="quantity">How many.</param>
    /// <param name="unitPrice">The price of one, in <paramref name="currency"/>.</param>
    /// <param name="currency">An ISO 4217 code.</param>
    /// <returns>The total in euros, rounded to cents.</returns>
    /// <exception cref="RejectedOrderException">No rate is known for the currency.</exception>
    [Traced]
    [return: Tag("order.total")]
    public static partial decimal Price([Tag("order.quantity")] int quantity, decimal unitPrice, [Tag("order.currency")] string currency);

    private static decimal PriceCore(int quantity, decimal unitPrice, string currency)
    {
        if (!UnitsPerEuro.TryGetValue(currency, out var unitsPerEuro))
        {
            throw new RejectedOrderException($"currency '{currency}' is unknown");
        }

        var discount = quantity switch
        {
            >= 50 => 0.10m,
            >= 10 => 0.05m,
            _ => 0m,
        };
        return decimal.Round(quantity * unitPrice * (1 - discount) / unitsPerEuro, 2, MidpointRounding.AwayFromZero);
    }
}
