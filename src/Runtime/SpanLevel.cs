namespace Pynector;

/// <summary>How detailed a span is. Methods more detailed than the MSBuild property <c>PynectorSpanLevel</c> are compiled as if tracing were off.</summary>
public enum SpanLevel
{
    /// <summary>What one always wants to see. The default.</summary>
    Information = 0,

    /// <summary>What helps to find a fault.</summary>
    Debug = 1,

    /// <summary>Everything.</summary>
    Verbose = 2,
}
