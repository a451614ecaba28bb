using Pynector;

namespace QuickStart;

/// <summary>The import as a whole: read, parse, price and save, report.</summary>
internal static partial class Importer
{
    /// <summary>Imports a file into a new database.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="database">The database file; one that is there already is replaced.</param>
    /// <param name="cancellationToken">Stops the import as a whole.</param>
    /// <returns>What became of each line.</returns>
    /// <exception cref="OrderFileException">There is no such file, or it holds no orders.</exception>
    /// <exception cref="DatabaseFileException">The database file can't be replaced.</exception>
    [Traced("orders.import")]
    public static async partial Task<ImportReport> ImportAsync(string file, string database, CancellationToken cancellationToken)
    {
        // Nothing is saved before the whole file is known to be readable: a file that breaks off must not replace the database.
        var outcomes = new List<Outcome>();
        var orders = await ParseAsync(OrderFile.ReadLinesAsync(file, cancellationToken), outcomes);

        using var withdrawals = new Withdrawals();
        await using var store = await OrderStore.OpenAsync(database, new Incidents(withdrawals), cancellationToken);
        outcomes.AddRange(await new OrderSaver(store, withdrawals).SaveAllAsync(orders, cancellationToken));

        var report = new ImportReport(file, database, outcomes, await store.CountAsync(cancellationToken));
        if (report.Reconcile() != 0)
        {
            CurrentSpan.Fail("The database holds other orders than were imported.");
        }

        CurrentSpan.Tag("orders.imported", report.Imported.Count);
        CurrentSpan.Tag("orders.rejected", report.Rejected.Count);
        return report;
    }

    // Each line is parsed as it comes, under the import's span: the stream's span is current only while OrderFile reads.
    private static async Task<List<Order>> ParseAsync(IAsyncEnumerable<OrderLine> lines, List<Outcome> outcomes)
    {
        var parser = new OrderParser();
        var orders = new List<Order>();
        await foreach (var line in lines)
        {
            try
            {
                orders.Add(parser.Parse(line.Number, line.Fields));
            }
            catch (RejectedOrderException e)
            {
                outcomes.Add(new Outcome.Rejected(line.Number, e.Message));
            }
        }

        return orders;
    }
}
