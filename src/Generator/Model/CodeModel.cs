namespace Pynector.Generators.Model;

/// <summary>Where a method stands, for the tags that <c>PynectorCodeTags</c> asks for.</summary>
/// <param name="File">Its file.</param>
/// <param name="Line">The line of its name, from 1.</param>
internal sealed record CodeModel(string File, int Line);
