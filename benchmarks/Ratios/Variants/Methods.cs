using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>
/// The measured methods. Each is the first method of a class of its own: the formatter of stack traces walks the methods of a
/// class, so that a later one would pay for those before it. And the names of those that record exceptions are of one length:
/// they stand in the trace, whose bytes are counted. At the call a delegate is not traced, and one that calls is.
/// </summary>
internal static class Methods
{
    internal static Func<Gate, int, Task<int>> OfTask(Variant variant) => variant switch
    {
        Variant.Plain => PlainTask.PlaceAsync,
        Variant.Floor => FloorTask.PlaceAsync,
        Variant.HandWritten => WrittenTask.PlaceAsync,
        Variant.InPlace => InPlaceTask.PlaceAsync,
        Variant.Untagged => UntaggedTask.PlaceAsync,
        Variant.Wrapped => WrappedTask.PlaceAsync,
        Variant.AtCall => static (gate, id) => AtCallTask.PlaceAsync(gate, id),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    // Untagged stands for a traced method that is not measured.
    internal static Func<Gate, int, Task<int>> OfMeasured(Variant variant) => variant switch
    {
        Variant.Plain => PlainTask.PlaceAsync,
        Variant.HandWritten => MeasuredWrittenTask.PlaceAsync,
        Variant.Untagged => UntaggedTask.PlaceAsync,
        Variant.InPlace => MeasuredInPlaceTask.PlaceAsync,
        Variant.Wrapped => MeasuredWrappedTask.PlaceAsync,
        Variant.AtCall => static (gate, id) => MeasuredAtCallTask.PlaceAsync(gate, id),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    internal static Func<Gate, int, ValueTask<int>> OfValueTask(Variant variant) => variant switch
    {
        Variant.Plain => PlainValueTask.PlaceAsync,
        Variant.Floor => FloorValueTask.PlaceAsync,
        Variant.HandWritten => WrittenValueTask.PlaceAsync,
        Variant.InPlace => InPlaceValueTask.PlaceAsync,
        Variant.Untagged => UntaggedValueTask.PlaceAsync,
        Variant.Wrapped => WrappedValueTask.PlaceAsync,
        Variant.AtCall => static (gate, id) => AtCallValueTask.PlaceAsync(gate, id),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    internal static Func<Gate, int, IAsyncEnumerable<int>> OfAsyncStream(Variant variant) => variant switch
    {
        Variant.Plain => PlainAsyncStream.ReadAsync,
        Variant.Floor => FloorAsyncStream.ReadAsync,
        Variant.HandWritten => WrittenAsyncStream.ReadAsync,
        Variant.Wrapped => WrappedAsyncStream.ReadAsync,
        Variant.AtCall => static (gate, count) => AtCallAsyncStream.ReadAsync(gate, count),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };

    internal static Func<int, IEnumerable<int>> OfStream(Variant variant) => variant switch
    {
        Variant.Plain => PlainStream.Read,
        Variant.Floor => FloorStream.Read,
        Variant.HandWritten => WrittenStream.Read,
        Variant.Wrapped => WrappedStream.Read,
        Variant.AtCall => static count => AtCallStream.Read(count),
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };
}
