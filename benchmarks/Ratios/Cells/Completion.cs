namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>How a measured method completes.</summary>
internal enum Completion
{
    AtOnce,
    Suspends,
    Throws,
}
