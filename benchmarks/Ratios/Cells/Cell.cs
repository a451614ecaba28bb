namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>One cell of the table.</summary>
/// <param name="Setting">The run that it is of.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Nanoseconds">A call, the median of the rounds.</param>
/// <param name="Ratio">To hand-written code: the median of the ratios within a round.</param>
/// <param name="AbovePlain">Nanoseconds above the plain method: the median of the differences within a round.</param>
/// <param name="Bytes">Allocated by a call.</param>
internal sealed record Cell(Setting Setting, Variant Variant, double Nanoseconds, double Ratio, double AbovePlain, double Bytes)
{
    /// <summary>One cell of several processes' measures of it.</summary>
    internal static Cell MedianOf(IReadOnlyList<Cell> cells) => cells[0] with
    {
        Nanoseconds = Median.Of(cells.Select(cell => cell.Nanoseconds)),
        Ratio = Median.Of(cells.Select(cell => cell.Ratio)),
        AbovePlain = Median.Of(cells.Select(cell => cell.AbovePlain)),
        Bytes = Median.Of(cells.Select(cell => cell.Bytes)),
    };
}
