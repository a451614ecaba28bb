namespace Pynector.Benchmarks.Building.Projects;

/// <summary>How the methods of a project are traced.</summary>
internal enum Subject
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a span and a <c>try</c> in each: what the others are measured against.</summary>
    HandWritten,

    /// <summary>Not traced, but each logs by <c>[LoggerMessage]</c>: what users of the framework have long accepted.</summary>
    LoggerMessage,

    Split,

    Plain,

    Partial,
}
