namespace Pynector.Benchmarks.Ratios.Cells;

internal static class Median
{
    internal static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
