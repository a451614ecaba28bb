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
            let limits = cell.Subject == Subject.AtCall ? (Cold: 1.5, Edit: 1.0) : (Cold: 0.8, Edit: 0.5)
            from target in new Target[]
            {
                new(NameOf(cell.Subject), "cold, ratio to [LoggerMessage]", Math.Round(cell.Cold / measure.Cold, 2), limits.Cold),
                new(NameOf(cell.Subject), "edit, ratio to [LoggerMessage]", Math.Round(cell.Edit / measure.Edit, 2), limits.Edit),
                new(NameOf(cell.Subject), "edit, outputs run again", cell.Outputs, 0),
            }
            select target;
    }

    internal static string NameOf(Subject subject) => subject switch
    {
        Subject.InPlace => "in-place",
        Subject.Wrapped => "wrapped",
        Subject.AtCall => "at-call",
        _ => "LoggerMessage",
    };
}
