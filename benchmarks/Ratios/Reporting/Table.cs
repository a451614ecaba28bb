using System.Globalization;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>All cells, and their lines.</summary>
internal sealed class Table(IEnumerable<Cell> cells)
{
    private readonly Dictionary<(Setting, Variant), Cell> _cells = cells.ToDictionary(cell => (cell.Setting, cell.Variant));

    internal Cell this[Setting setting, Variant variant] => _cells[(setting, variant)];

    internal IEnumerable<string> Lines =>
        from state in Enum.GetValues<State>()
        from setting in Setting.In(state)
        where _cells.ContainsKey((setting, Variant.HandWritten))
        from variant in setting.Variants()
        select Line(this[setting, variant]);

    private string Line(Cell cell) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Names.Of(cell.Setting.State),-11} {Names.ShapeOf(cell.Setting),-23} {Names.Of(cell.Variant),-12} {cell.Nanoseconds,9:F1} {cell.Ratio,5:F2} {cell.Bytes,5:F0} {this[cell.Setting, Variant.HandWritten].Bytes,5:F0}");
}
