namespace Pynector.Benchmarks.Ratios.Cells;

/// <summary>Who listens.</summary>
internal enum State
{
    NoListener,

    /// <summary>Roots that an always-off sampler lets through: a span that only carries its context.</summary>
    SampledOut,

    /// <summary>Local children of a root that is not recorded: a sampler that follows its parent makes none.</summary>
    SampledOutChild,

    Recording,

    /// <summary>Nobody listens to spans, and somebody to meters.</summary>
    Measuring,
}
