using System.Globalization;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>A number to reach.</summary>
/// <param name="Setting">Where.</param>
/// <param name="Variant">By whom.</param>
/// <param name="Measure">What is compared.</param>
/// <param name="Limit">The most it may be.</param>
internal sealed record Target(Setting Setting, Variant Variant, Measure Measure, double Limit)
{
    internal bool IsMet(Table table) => Value(table) <= Limit;

    internal string Line(Table table) => string.Create(
        CultureInfo.InvariantCulture,
        $"target {Names.Of(Setting.State),-11} {Names.ShapeOf(Setting),-23} {Names.Of(Variant),-8} {Description,-28} {Value(table),6:0.##} <= {Limit,-4:0.##} {(IsMet(table) ? "ok" : "short")}");

    private string Description => Measure switch
    {
        Measure.Ratio => "ratio to hand-written",
        Measure.NanosecondsAbovePlain => "ns above plain",
        Measure.NanosecondsAboveUnmeasured => "ns above unmeasured",
        Measure.BytesAbovePlain => "bytes above plain",
        Measure.RatioOfBytes => "bytes, ratio to hand-written",
        _ => "bytes above hand-written",
    };

    // As exact as it is printed: a ratio of 1.004 is 1.00.
    private double Value(Table table)
    {
        var cell = table[Setting, Variant];
        return Measure switch
        {
            Measure.Ratio => Math.Round(cell.Ratio, 2),
            Measure.NanosecondsAbovePlain => Math.Round(cell.AbovePlain, 1),

            Measure.NanosecondsAboveUnmeasured => Math.Round(cell.AbovePlain - table[Setting, Variant.Untagged].AbovePlain, 1),

            // Not rounded to none: those of an enumeration are few for each of its items.
            Measure.BytesAbovePlain => Math.Ceiling(cell.Bytes - table[Setting, Variant.Plain].Bytes),
            Measure.RatioOfBytes => Math.Round(cell.Bytes / table[Setting, Variant.HandWritten].Bytes, 2),
            _ => Math.Round(cell.Bytes - table[Setting, Variant.HandWritten].Bytes),
        };
    }
}
