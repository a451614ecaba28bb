namespace Pynector.Generators.Model;

/// <summary>A parameter that says where a span comes from.</summary>
/// <param name="Name">The parameter, escaped.</param>
/// <param name="IsParent">Whether it is the span's parent, or else a link.</param>
internal sealed record OriginModel(string Name, bool IsParent);
