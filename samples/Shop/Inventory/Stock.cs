using System.Collections.Concurrent;
using Pynector;

namespace Shop.Inventory;

/// <summary>What somebody wants to be kept for them.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many of it.</param>
internal sealed record Reservation(string Sku, int Quantity);

/// <summary>How many of each article there are.</summary>
internal sealed partial class Stock(ILogger<Stock> logger)
{
    private readonly ConcurrentDictionary<string, int> _left = new(new Dictionary<string, int> { ["BEAN-COL-1KG"] = 1_000, ["FILTER-V60-100"] = 500, ["TAMPER-58MM"] = 3 });

    /// <summary>Keeps articles for an order. Partial: every caller is traced, the framework's endpoint as well.</summary>
    /// <returns>Whether there were enough.</returns>
    [Traced(Metrics = true)]
    public async partial Task<bool> ReserveAsync(string sku, int quantity, CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("article.sku", sku);

        // A warehouse has to be asked, which takes its time.
        await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        while (_left.TryGetValue(sku, out var left) && left >= quantity)
        {
            if (_left.TryUpdate(sku, left - quantity, left))
            {
                CurrentSpan.Tag("article.left", left - quantity);
                return true;
            }
        }

        LogOutOfStock(logger, sku);
        CurrentSpan.Event("out of stock", "article.sku", sku);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sku} is out of stock")]
    private static partial void LogOutOfStock(ILogger logger, string sku);
}
