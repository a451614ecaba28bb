using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Reads where a method stands.</summary>
internal static class CodeReader
{
    private static readonly SymbolDisplayFormat FunctionName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public static CodeModel Read(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation)
    {
        // As the compiler maps the paths of [CallerFilePath]: no build machine's folders leave it.
        var path = syntax.SyntaxTree.FilePath;
        return new CodeModel(
            method.ToDisplayString(FunctionName),
            compilation.Options.SourceReferenceResolver?.NormalizePath(path, baseFilePath: null) ?? path,
            syntax.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
    }
}
