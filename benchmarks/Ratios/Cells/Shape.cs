namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>What a measured method returns.</summary>
internal enum Shape
{
    Task,
    ValueTask,
}
