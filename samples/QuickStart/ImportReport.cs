using Pynector;

namespace QuickStart;

/// <summary>What became of a line.</summary>
/// <param name="Line">Its number.</param>
internal abstract record Outcome(int Line)
{
    /// <summary>It is stored.</summary>
    /// <param name="Line">Its number.</param>
    /// <param name="Total">What the order costs, in euros.</param>
    internal sealed record Imported(int Line, decimal Total) : Outcome(Line);

    /// <summary>It is not stored.</summary>
    /// <param name="Line">Its number.</param>
    /// <param name="Reason">Why not, for people.</param>
    internal sealed record Rejected(int Line, string Reason) : Outcome(Line);
}

/// <summary>What an import did.</summary>
/// <param name="file">The file it read.</param>
/// <param name="database">The database it wrote.</param>
/// <param name="outcomes">What became of each line, in any order.</param>
/// <param name="stored">How many orders the database counts.</param>
internal sealed class ImportReport(string file, string database, IReadOnlyCollection<Outcome> outcomes, long stored)
{
    /// <summary>The file it read.</summary>
    public string File { get; } = file;

    /// <summary>The database it wrote.</summary>
    public string Database { get; } = database;

    /// <summary>How many orders the database counts.</summary>
    public long Stored { get; } = stored;

    /// <summary>The lines whose orders are stored.</summary>
    public IReadOnlyList<Outcome.Imported> Imported { get; } = [.. outcomes.OfType<Outcome.Imported>()];

    /// <summary>The lines that are left out, in the order of the file.</summary>
    public IReadOnlyList<Outcome.Rejected> Rejected { get; } = [.. outcomes.OfType<Outcome.Rejected>().OrderBy(line => line.Line)];

    /// <summary>What the imported orders cost, in euros.</summary>
    public decimal Total => Imported.Sum(line => line.Total);

    /// <summary>Compares the lines that were imported with what the database counts. An ordinary method, in a class that isn't partial: its span is made where it is called.</summary>
    /// <returns>How many orders the database lacks.</returns>
    [Traced]
    [return: Tag("orders.missing")]
    public long Reconcile() => Imported.Count - Stored;
}
