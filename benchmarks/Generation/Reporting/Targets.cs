using Pynector.Benchmarks.Generation.Measuring;
using Pynector.Benchmarks.Generation.Projects;

namespace Pynector.Benchmarks.Generation.Reporting;

/// <summary>The numbers to reach, as ratios to the generator of <c>[LoggerMessage]</c>.</summary>
internal static class Targets
{
    internal static IEnumerable<Target> Of(IReadOnlyList<Cell> cells)
    {
        var measure = cells.Single(cell => cell.Subject == Subject.LoggerMessage);
        return
            from cell in cells
            where cell.Subject != Subject.LoggerMessage
            let limits = cell.Subject == Subject.AtCall ? (Cold: 1.2, Edit: 0.2) : (Cold: 0.9, Edit: 0.2)
            from target in new Target[]
            {
                new(NameOf(cell.Subject), "cold, ratio to [LoggerMessage]", Math.Round(cell.Cold / measure.Cold, 2), limits.Cold),
                new(NameOf(cell.Subject), "edit, ratio to [LoggerMessage]", Math.Round(cell.Edit / measure.Edit, 2), limits.Edit),
                new(NameOf(cell.Subject), "edit, outputs run again", cell.Outputs, 0),
            }
            select target;
    }

    internal static Target OfKeystrokes(double bare, double with) => new("", "keystroke, ratio to no package", Math.Round(with / bare, 2), 1.5);

    internal static string NameOf(Subject subject) => subject switch
    {
        Subject.InPlace => "in-place",
        Subject.Wrapped => "wrapped",
        Subject.AtCall => "at-call",
        _ => "LoggerMessage",
    };
}
