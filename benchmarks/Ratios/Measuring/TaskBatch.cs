using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Ratios.Measuring;

internal sealed class TaskBatch(Func<Gate, int, Task<int>> method, Completion completion) : Batch
{
    private readonly Gate _open = new() { IsOpen = true };
    private readonly Gate _shut = new();

    internal override int Run(int calls) => completion switch
    {
        Completion.AtOnce => AtOnce(calls),
        Completion.Suspends => Suspends(calls),
        _ => Throws(calls),
    };

    private int AtOnce(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += method(_open, 1).Result;
        }

        return sum;
    }

    private int Suspends(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            var task = method(_shut, 1);
            _shut.Release();
            sum += task.Result;
        }

        return sum;
    }

    // The exception is read and not thrown: what throwing it again costs is the caller's, and the same for all.
    private int Throws(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            var task = method(_open, -1);
            sum += task.Exception!.InnerExceptions.Count;
        }

        return sum;
    }
}
