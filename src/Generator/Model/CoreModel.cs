namespace Pynector.Generators.Model;

/// <summary>The method that has the body, as the wrapper calls it.</summary>
internal sealed record CoreModel
{
    public required InvocationModel Call { get; init; }

    /// <summary>The instance, as the wrapper names it.</summary>
    public required string Instance { get; init; }

    /// <summary>Whether the wrapper gets an instance that nobody has compared with null yet.</summary>
    public required bool MayBeNull { get; init; }
}
