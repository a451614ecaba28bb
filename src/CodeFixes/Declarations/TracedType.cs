using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>The methods that <c>[Traced]</c> on a type speaks of.</summary>
internal static class TracedType
{
    /// <summary>Those that are not partial, in whatever part of the type they stand.</summary>
    public static async Task<IReadOnlyList<DeclaredMethod>> FindOrdinaryAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation) =>
        await FindAsync(document, type, cancellation).ConfigureAwait(false) is { } methods
            ? [.. methods.Where(method => !method.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword))]
            : [];

    /// <summary>Whether none of them is woven: then nothing relies on the attribute.</summary>
    public static async Task<bool> IsAllOrdinaryAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation) =>
        await FindAsync(document, type, cancellation).ConfigureAwait(false) is { } methods
        && !methods.Any(method => method.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static async Task<IReadOnlyList<DeclaredMethod>?> FindAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation)
    {
        var semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return semantics?.GetDeclaredSymbol(type, cancellation) is { } symbol && AttributeReader.Find(symbol.GetAttributes(), "TracedAttribute") is not null
            ?
            [
                .. symbol.GetMembers().OfType<IMethodSymbol>().Where(OrdinaryMethods.IsMeantByType)
                    .Select(method => DeclaredMethod.Of(method, document.Project.Solution, cancellation))
                    .OfType<DeclaredMethod>(),
            ]
            : null;
    }
}
