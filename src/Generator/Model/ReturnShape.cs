namespace Pynector.Generators.Model;

/// <summary>What a method gives back, as far as its weaving differs.</summary>
internal enum ReturnShape
{
    /// <summary><c>void</c>.</summary>
    Void,

    /// <summary>A value, there when the method returns.</summary>
    Value,

    /// <summary>A task or task-like: its completion ends the span.</summary>
    Task,
}
