using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>A method and where it is written.</summary>
internal sealed record DeclaredMethod(Document Document, MethodDeclarationSyntax Syntax, IMethodSymbol Symbol)
{
    /// <summary>Finds the declaration of a symbol: its body, where it has one.</summary>
    public static DeclaredMethod? Of(IMethodSymbol symbol, Solution solution, CancellationToken cancellation)
    {
        foreach (var part in new IMethodSymbol?[] { symbol.PartialImplementationPart, symbol, symbol.PartialDefinitionPart })
        {
            foreach (var reference in part?.DeclaringSyntaxReferences ?? [])
            {
                if (FindDocument(solution, reference.SyntaxTree) is { } document && reference.GetSyntax(cancellation) is MethodDeclarationSyntax syntax)
                {
                    return new DeclaredMethod(document, syntax, part!);
                }
            }
        }

        return null;
    }

    public static async Task<DeclaredMethod?> OfAsync(Document document, MethodDeclarationSyntax syntax, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
        && semantics.GetDeclaredSymbol(syntax, cancellation) is { } symbol
            ? new DeclaredMethod(document, syntax, symbol)
            : null;

    /// <summary>The document of a tree that a person wrote.</summary>
    public static Document? FindDocument(Solution solution, SyntaxTree tree) =>
        solution.GetDocument(tree) is { } document and not SourceGeneratedDocument ? document : null;
}
