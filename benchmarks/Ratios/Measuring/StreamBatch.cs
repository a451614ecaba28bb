namespace Pynector.Benchmarks.Ratios.Measuring;

internal sealed class StreamBatch(Func<int, IEnumerable<int>> method) : Batch
{
    internal override int Run(int calls)
    {
        var sum = 0;
        foreach (var item in method(calls))
        {
            sum += item;
        }

        return sum;
    }
}
