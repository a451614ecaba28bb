using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>
/// The calls of an async method, each written out: between runtime-async methods there is no task, and so none through a delegate. The
/// results are no numbers that the framework keeps tasks of.
/// </summary>
internal static class AwaitedCalls
{
    private const int First = 1_000;

    private static readonly Gate Open = new() { IsOpen = true };

    internal static Func<int, Task<int>> Of(Variant variant) => variant switch
    {
        Variant.Plain => UntracedAsync,
        Variant.Floor => FloorAsync,
        Variant.HandWritten => WrittenAsync,
        Variant.InPlace => InPlaceAsync,
        Variant.Wrapped => WrappedAsync,
        Variant.AtCall => AtCallAsync,
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    private static async Task<int> UntracedAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await PlainTask.PlaceAsync(Open, id);
        }

        return sum;
    }

    private static async Task<int> FloorAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await FloorTask.PlaceAsync(Open, id);
        }

        return sum;
    }

    private static async Task<int> WrittenAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await WrittenTask.PlaceAsync(Open, id);
        }

        return sum;
    }

    private static async Task<int> InPlaceAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await InPlaceTask.PlaceAsync(Open, id);
        }

        return sum;
    }

    private static async Task<int> WrappedAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await WrappedTask.PlaceAsync(Open, id);
        }

        return sum;
    }

    private static async Task<int> AtCallAsync(int calls)
    {
        var sum = 0;
        for (var id = First; id < First + calls; id++)
        {
            sum += await AtCallTask.PlaceAsync(Open, id);
        }

        return sum;
    }
}
