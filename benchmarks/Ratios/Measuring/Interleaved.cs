using System.Diagnostics;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Measuring;

/// <summary>
/// Measures the variants of a setting against each other: many short rounds of all of them, in alternating order. What disturbs
/// the machine disturbs a round, and neither its ratios nor the medians of many.
/// </summary>
internal sealed class Interleaved
{
    private readonly Setting _setting;
    private readonly Variant[] _variants;
    private readonly Batch[] _batches;
    private readonly List<double[]> _rounds = [];
    private readonly double[] _bytes;

    internal Interleaved(Setting setting)
    {
        _setting = setting;
        _variants = setting.Variants();
        _batches = [.. _variants.Select(variant => Batch.Of(setting, variant))];
        _bytes = new double[_variants.Length];
    }

    /// <summary>Has the methods compiled at full optimization, for the state that they are measured in.</summary>
    internal void WarmUp(TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            Round(50);
        }
    }

    internal IEnumerable<Cell> Measure(TimeSpan duration)
    {
        WarmUp(duration / 4);
        var calls = CallsABatch();
        _rounds.Clear();

        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            Round(calls);
        }

        return _variants.Select(CellOf);
    }

    private void Round(int calls)
    {
        var round = new double[_variants.Length];
        for (var i = 0; i < _variants.Length; i++)
        {
            var variant = _rounds.Count % 2 == 0 ? i : _variants.Length - 1 - i;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            _batches[variant].Run(calls);
            round[variant] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
            _bytes[variant] = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / calls;
        }

        _rounds.Add(round);
    }

    // About a quarter of a millisecond of the slowest: long for the clock, short for the machine's other work.
    private int CallsABatch()
    {
        var slowest = _rounds.TakeLast(20).Select(round => round.Max()).Order().ElementAt(10);
        return Math.Max(10, (int)(250_000 / slowest));
    }

    private Cell CellOf(Variant variant)
    {
        double[] Column(Variant other) => [.. _rounds.Select(round => round[Array.IndexOf(_variants, other)])];
        double[] own = Column(variant);
        return new Cell(
            _setting,
            variant,
            Median.Of(own),
            Median.Of(own.Zip(Column(Variant.HandWritten), (a, b) => a / b)),
            Median.Of(own.Zip(Column(Variant.Plain), (a, b) => a - b)),
            _bytes[Array.IndexOf(_variants, variant)]);
    }
}
