namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>What a target compares.</summary>
internal enum Measure
{
    Ratio,
    NanosecondsAbovePlain,

    /// <summary>Above a traced method that is not measured.</summary>
    NanosecondsAboveUnmeasured,
    BytesAbovePlain,
    BytesAboveHandWritten,
    RatioOfBytes,
}
