using System.Globalization;
using Pynector.Benchmarks.Building.Projects;

namespace Pynector.Benchmarks.Size.Reporting;

/// <summary>A number to reach.</summary>
internal static class Target
{
    /// <summary>What tracing adds for each method, as a ratio to what a span written by hand adds.</summary>
    public static (string Line, bool IsMet) OfMethod(Subject subject, double added, double byHand) =>
        Check(subject, "bytes a method, above none, ratio to hand-written", added / byHand, 1.0);

    /// <summary>A program with the switch off, as a ratio to one that is compiled without tracing.</summary>
    public static (string Line, bool IsMet) OfSwitch(Subject subject, long switched, long without) =>
        Check(subject, "switched off, ratio to PynectorTracing=false", (double)switched / without, 1.005);

    private static (string Line, bool IsMet) Check(Subject subject, string what, double value, double limit)
    {
        var ratio = Math.Round(value, 3);
        var isMet = ratio <= limit;
        return (string.Create(CultureInfo.InvariantCulture, $"target {subject,-8} {what,-50} {ratio:0.000} <= {limit:0.000} {(isMet ? "ok" : "short")}"), isMet);
    }
}
