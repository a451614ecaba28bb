namespace Pynector.Generators.Model;

/// <summary>Where a method stands, for the tags that <c>PynectorCodeTags</c> asks for.</summary>
/// <param name="Function">Its full name.</param>
/// <param name="File">Its file, mapped as the compiler maps paths.</param>
/// <param name="Line">The line of its name, from 1.</param>
internal sealed record CodeModel(string Function, string File, int Line);
