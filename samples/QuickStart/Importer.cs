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
        var lines = await OrderFile.ReadAsync(file, cancellationToken);
        var outcomes = new List<Outcome>(lines.Count);
        var orders = Parse(lines, outcomes);

        using var withdrawals = new Withdrawals();
        await using var store = await OrderStore.OpenAsync(database, new Incidents(withdrawals), cancellationToken);
        outcomes.AddRange(await new OrderSaver(store, withdrawals).SaveAllAsync(orders, cancellationToken));

        var report = new ImportReport(file, database, outcomes, await store.CountAsync(cancellationToken));
        CurrentSpan.Tag("orders.imported", report.Imported.Count);
        CurrentSpan.Tag("orders.rejected", report.Rejected.Count);
        return report;
    }

    private static List<Order> Parse(IReadOnlyList<OrderLine> lines, List<Outcome> outcomes)
    {
        var parser = new OrderParser();
        var orders = new List<Order>(lines.Count);
        foreach (var line in lines)
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
