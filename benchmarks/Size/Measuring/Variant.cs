namespace Pynector.Benchmarks.Size.Measuring;

/// <summary>What becomes of the tracing of a program.</summary>
internal enum Variant
{
    /// <summary>It is there.</summary>
    On,

    /// <summary>It is compiled, and the feature switch takes it out when the program is published.</summary>
    Switch,

    /// <summary>It is not compiled: <c>PynectorTracing=false</c>.</summary>
    Off,
}
