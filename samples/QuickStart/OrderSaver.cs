using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Pynector;

namespace QuickStart;

/// <summary>Prices and saves orders, several at a time, and tries again when the database is busy.</summary>
/// <param name="store">Where they are saved.</param>
/// <param name="withdrawals">Which orders their customers have taken back.</param>
internal sealed partial class OrderSaver(OrderStore store, Withdrawals withdrawals)
{
    private const int Parallelism = 4;
    private const int Attempts = 3;
    private static readonly ILogger Logger = PynectorTelemetry.Get("QuickStart.OrderSaver").Logger;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(10);

    /// <summary>Saves all orders.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="cancellationToken">Stops the work as a whole.</param>
    /// <returns>What became of each, in the order of <paramref name="orders"/>.</returns>
    [Traced]
    public async partial Task<Outcome[]> SaveAllAsync(IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("orders.count", orders.Count);
        CurrentSpan.Tag("parallelism", Parallelism);

        var outcomes = new Outcome[orders.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, orders.Count, options, async (i, token) => outcomes[i] = await OutcomeOfAsync(orders[i], token));
        return outcomes;
    }

    private async Task<Outcome> OutcomeOfAsync(Order order, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, withdrawals.TokenOf(order.Id));
        try
        {
            return new Outcome.Imported(order.Line, await SaveAsync(order, either.Token));
        }
        catch (RejectedOrderException e)
        {
            return new Outcome.Rejected(order.Line, e.Message);
        }
        catch (SqliteException e) when (e.IsBusy)
        {
            return new Outcome.Rejected(order.Line, $"the database stayed busy, {Attempts} attempts");
        }
        catch (OperationCanceledException) when (withdrawals.Has(order.Id))
        {
            return new Outcome.Rejected(order.Line, $"order {order.Id} was withdrawn by its customer");
        }
    }

    /// <summary>Prices and saves one order. Its span holds those of the price and of each attempt.</summary>
    /// <returns>What it costs, in euros.</returns>
    [Traced]
    private async partial Task<decimal> SaveAsync(Order order, CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("order.line", order.Line);
        CurrentSpan.Tag("order.id", order.Id);

        var total = Pricing.Price(order.Quantity, order.UnitPrice, order.Currency);
        var delay = FirstDelay;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.InsertAsync(order, total, attempt, cancellationToken);
                return total;
            }
            catch (SqliteException e) when (e.IsBusy && attempt < Attempts)
            {
                LogBusy(Logger, order.Id, delay.TotalMilliseconds);
                CurrentSpan.Event("retry", "delay.ms", delay.TotalMilliseconds);
                await Task.Delay(delay, cancellationToken);
                delay *= 2;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Order {Order} is tried again in {Delay} ms: the database is busy")]
    private static partial void LogBusy(ILogger logger, string order, double delay);
}
