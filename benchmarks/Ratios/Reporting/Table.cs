using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>All cells, and their lines.</summary>
internal sealed class Table
{
    private readonly Dictionary<(Setting, Variant), Cell> _cells = [];

    internal Cell this[Setting setting, Variant variant] => _cells[(setting, variant)];

    internal void Add(IEnumerable<Cell> cells, TextWriter output)
    {
        foreach (var cell in cells)
        {
            _cells.Add((cell.Setting, cell.Variant), cell);
        }

        foreach (var cell in _cells.Values.TakeLast(Enum.GetValues<Variant>().Length))
        {
            output.WriteLine(Line(cell));
        }
    }

    private string Line(Cell cell) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Names.Of(cell.Setting.State),-11} {Names.ShapeOf(cell.Setting),-23} {Names.Of(cell.Variant),-12} {cell.Nanoseconds,9:F1} {cell.Ratio,5:F2} {cell.Bytes,5:F0} {this[cell.Setting, Variant.HandWritten].Bytes,5:F0}");
}
