using Pynector.Benchmarks.Ratios.Cells;
using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Ratios.Measuring;

internal sealed class AsyncStreamBatch(Func<Gate, int, IAsyncEnumerable<int>> method, Completion completion) : Batch
{
    private readonly Gate _gate = new() { IsOpen = completion == Completion.AtOnce };

    internal override int Run(int calls)
    {
        var sum = Consume(method(_gate, calls));
        while (!sum.IsCompleted)
        {
            _gate.Release();
        }

        return sum.Result;
    }

    // As streams are read, and not item by item as the other batches do: a move that suspends is awaited.
    private static async Task<int> Consume(IAsyncEnumerable<int> items)
    {
        var sum = 0;
        await foreach (var item in items)
        {
            sum += item;
        }

        return sum;
    }
}
