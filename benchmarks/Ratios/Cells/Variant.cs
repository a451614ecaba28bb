namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>How the same work is traced.</summary>
internal enum Variant
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>A span started and stopped: no tag, no errors, and in a stream current at its first item only.</summary>
    Floor,

    /// <summary>As one writes it by hand.</summary>
    HandWritten,

    /// <summary>The partial form.</summary>
    InPlace,

    /// <summary>The split form.</summary>
    Wrapped,
}
