namespace Pynector.Generators.Model;

/// <summary>What the callers of a library's plain methods must know, when they are compiled.</summary>
/// <param name="Methods">The names of the methods.</param>
/// <param name="Settings">The library's settings.</param>
internal sealed record ExportedMethodsModel(EquatableArray<string> Methods, ProjectSettings Settings);
