using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generators.Weaving;

/// <summary>Tells whether a project's C# can have emitted code.</summary>
internal static class Language
{
    /// <summary>Emitted code has file-local types, which came with C# 11.</summary>
    public static bool Suffices(LanguageVersion version) => version >= LanguageVersion.CSharp11;

    public static bool Suffices(Compilation compilation) => Suffices(((CSharpCompilation)compilation).LanguageVersion);

    public static LanguageVersion Of(SyntaxTree tree) => ((CSharpParseOptions)tree.Options).LanguageVersion;
}
