namespace Pynector.Benchmarks.Ratios.Measuring;

internal sealed class ActionBatch(Action action) : Batch
{
    internal override int Run(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            action();
        }

        return calls;
    }
}
