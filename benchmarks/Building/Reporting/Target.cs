using System.Globalization;
using Pynector.Benchmarks.Building.Projects;

namespace Pynector.Benchmarks.Building.Reporting;

/// <summary>A number to reach: what tracing adds to a project of a thousand methods, as a ratio to what spans written by hand add.</summary>
internal sealed record Target(Subject Subject, string What, Func<Cell, double> Value, double Limit)
{
    /// <summary>The project that the numbers are about.</summary>
    public const int Methods = 1_000;

    public static IReadOnlyList<Target> All { get; } =
    [
        new(Subject.Split, "processor time", static cell => cell.Cold, 1.3),
        new(Subject.Plain, "processor time", static cell => cell.Cold, 1.5),
        new(Subject.Partial, "processor time", static cell => cell.Cold, 1.5),
        new(Subject.Split, "assembly bytes", static cell => cell.Size, 1.0),
        new(Subject.Plain, "assembly bytes", static cell => cell.Size, 1.0),
        new(Subject.Partial, "assembly bytes", static cell => cell.Size, 1.0),
    ];

    /// <summary>Says whether it is met.</summary>
    public (string Line, bool IsMet) Check(IReadOnlyList<Cell> cells)
    {
        double Above(Subject subject) => Value(cells.Single(cell => cell.Subject == subject && cell.Methods == Methods)) - Value(cells.Single(static cell => cell.Subject == Subject.None && cell.Methods == Methods));
        var ratio = Math.Round(Above(Subject) / Above(Subject.HandWritten), 2);
        var isMet = ratio <= Limit;
        return (string.Create(CultureInfo.InvariantCulture, $"target {Subject,-8} {What}, above none, ratio to hand-written  {ratio:0.00} <= {Limit:0.0} {(isMet ? "ok" : "short")}"), isMet);
    }
}
