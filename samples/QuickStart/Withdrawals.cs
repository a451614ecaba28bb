using System.Collections.Concurrent;

namespace QuickStart;

/// <summary>A customer may withdraw an order as long as it is not stored.</summary>
internal sealed class Withdrawals : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _orders = new(StringComparer.Ordinal);

    /// <summary>A token that is cancelled when the order is withdrawn.</summary>
    /// <param name="order">The order's number.</param>
    public CancellationToken TokenOf(string order) => SourceOf(order).Token;

    /// <summary>Withdraws an order.</summary>
    /// <param name="order">The order's number.</param>
    public void Withdraw(string order) => SourceOf(order).Cancel();

    /// <summary>Whether the order is withdrawn.</summary>
    /// <param name="order">The order's number.</param>
    public bool Has(string order) => SourceOf(order).IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var source in _orders.Values)
        {
            source.Dispose();
        }
    }

    private CancellationTokenSource SourceOf(string order) => _orders.GetOrAdd(order, static _ => new CancellationTokenSource());
}
