using System.Diagnostics;
using System.Globalization;
using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Reporting;

namespace Pynector.Benchmarks.Ratios.Depth;

/// <summary>The stack that a level of recursion takes, nobody listening: synchronous methods.</summary>
internal static class StackDepth
{
    private const int Levels = 200;
    private const double Limit = 2;

    /// <summary>Prints the bytes of each variant, and the targets.</summary>
    /// <returns>Whether all are met.</returns>
    internal static bool Write(TextWriter output)
    {
        var isMet = true;
        var plain = Measure(Variant.Plain);
        foreach (var variant in (Variant[])[Variant.HandWritten, Variant.Wrapped, Variant.AtCall])
        {
            var ratio = Math.Round(Measure(variant) / plain, 2);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stack of a level: {Names.Of(variant),-12} {Measure(variant),5:F0} of {plain:F0} bytes untraced"));
            if (variant != Variant.HandWritten)
            {
                isMet &= ratio <= Limit;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"target no-listener recursion {Names.Of(variant),-8} stack of a level, ratio to untraced {ratio,6:0.##} <= {Limit,-4:0.##} {(ratio <= Limit ? "ok" : "short")}"));
            }
        }

        return isMet;
    }

    private static double Measure(Variant variant)
    {
        var descend = Descents.Of(variant);
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(600))
        {
            descend(Levels);
        }

        return (double)(descend(Levels) - descend(2 * Levels)) / Levels;
    }
}
