namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What a measured method returns. Of a stream, a call is an item.</summary>
internal enum Shape
{
    Task,
    ValueTask,
    AsyncStream,
    Stream,
}
