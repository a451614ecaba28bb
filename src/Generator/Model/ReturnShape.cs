namespace Pynector.Generators.Model;

/// <summary>What a method gives back, as far as its weaving differs.</summary>
internal enum ReturnShape
{
    /// <summary><c>void</c>.</summary>
    Void,

    /// <summary>A value, there when the method returns.</summary>
    Value,

    /// <summary>One of the framework's four tasks: its completion ends the span, and the runtime watches it.</summary>
    Task,

    /// <summary>A task-like of somebody's own: only its own builder can make another of its kind.</summary>
    TaskLike,

    /// <summary>An enumerable or enumerator: the span covers the enumeration.</summary>
    Stream,

    /// <summary>An async enumerable or enumerator: the span covers the enumeration.</summary>
    AsyncStream,
}
