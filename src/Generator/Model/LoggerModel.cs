namespace Pynector.Generators.Model;

/// <summary>The logger of a wrapped method, found as <c>[LoggerMessage]</c> finds it.</summary>
/// <param name="Name">What the wrapper calls it.</param>
/// <param name="Accessor">The method that reads it where the wrapper can't name it, or null.</param>
/// <param name="Access">The way that this needs.</param>
/// <param name="HasScope">Whether the body may log in a scope of ours.</param>
internal sealed record LoggerModel(string Name, string? Accessor = null, EquatableArray<AccessModel> Access = default, bool HasScope = true);
