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

    /// <summary>
    /// The partial form of a body that sets no tag. Nobody listening, looking for the current span to tag is most of what
    /// <see cref="InPlace"/> costs: this is what the weaving costs.
    /// </summary>
    Untagged,

    /// <summary>The split form.</summary>
    Wrapped,

    /// <summary>The plain form, by an interceptor.</summary>
    AtCall,

    /// <summary>
    /// What the package does beside spans: <c>AddTraceCorrelation</c> or <c>TraceContext</c>. To it, <see cref="HandWritten"/> is
    /// what the framework offers (<c>ActivityTrackingOptions</c>; setting <c>Activity.Current</c>), and <see cref="Plain"/> neither.
    /// </summary>
    Helper,
}
