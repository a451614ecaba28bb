namespace Pynector.Benchmarks.Generation.Projects;

/// <summary>Whose generator runs, over which methods.</summary>
internal enum Subject
{
    /// <summary><c>[LoggerMessage]</c>, by the SDK's generator: what users of the framework have long accepted.</summary>
    LoggerMessage,

    InPlace,

    Wrapped,

    /// <summary>Ordinary methods, each with one call.</summary>
    AtCall,
}
