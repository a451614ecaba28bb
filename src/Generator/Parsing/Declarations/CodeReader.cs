using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Reads where a method stands.</summary>
internal static class CodeReader
{
    public static CodeModel Read(MethodDeclarationSyntax syntax) =>
        new(syntax.SyntaxTree.FilePath, syntax.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

    /// <summary>As the compiler maps the paths of <c>[CallerFilePath]</c>: no build machine's folders leave it.</summary>
    public static CodeModel Map(CodeModel code, SourceReferenceResolver? resolver) => code with { File = Map(code.File, resolver) };

    /// <inheritdoc cref="Map(CodeModel, SourceReferenceResolver?)"/>
    public static string Map(string file, SourceReferenceResolver? resolver) => resolver?.NormalizePath(file, baseFilePath: null) ?? file;
}
