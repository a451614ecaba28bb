namespace Pynector.Benchmarks.Ratios.Measuring;

internal sealed class AwaitedBatch(Func<int, Task<int>> callAll) : Batch
{
    internal override int Run(int calls) => callAll(calls).Result;
}
