namespace Pynector.Generators.Model;

/// <summary>The traced methods of one type: one emitted file.</summary>
/// <param name="HintName">The name of the file, unlike any other's.</param>
internal sealed record TracedTypeModel(string HintName, ContainingTypeModel Type, EquatableArray<MethodModel> Methods)
{
    /// <summary>What the names of the files end in.</summary>
    public const string FileExtension = ".Traced.g.cs";
}
