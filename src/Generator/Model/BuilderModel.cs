namespace Pynector.Generators.Model;

/// <summary>An async method builder that a builder of ours is built on.</summary>
internal sealed record BuilderModel
{
    /// <summary>Its type; the result's type is called <c>TResult</c> in it.</summary>
    public required string Type { get; init; }

    /// <summary>The type of its <c>Task</c> property.</summary>
    public required string TaskType { get; init; }

    /// <summary>Whether it is generic over the method's result.</summary>
    public required bool HasResult { get; init; }

    public required BuilderFlow Flow { get; init; }
}

/// <summary>Where a builder lets its method end.</summary>
internal enum BuilderFlow
{
    /// <summary>In the execution context that it started in: the framework's builders flow it, and their <c>Start</c> only runs the state machine.</summary>
    Context,

    /// <summary>In anybody's: a builder of somebody's own may not flow it.</summary>
    Anywhere,
}
