namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>One cell of the table.</summary>
/// <param name="Setting">The run that it is of.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Nanoseconds">A call, the median of the rounds.</param>
/// <param name="Ratio">To hand-written code: the median of the ratios within a round.</param>
/// <param name="AbovePlain">Nanoseconds above the plain method: the median of the differences within a round.</param>
/// <param name="Bytes">Allocated by a call.</param>
internal sealed record Cell(Setting Setting, Variant Variant, double Nanoseconds, double Ratio, double AbovePlain, double Bytes);
