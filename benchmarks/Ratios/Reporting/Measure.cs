namespace Pynector.Benchmarks.Ratios.Reporting;

/// <summary>What a target compares.</summary>
internal enum Measure
{
    Ratio,
    NanosecondsAbovePlain,
    BytesAbovePlain,
    BytesAboveHandWritten,
    RatioOfBytes,
}
