using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>Finds the declaration that a diagnostic is about.</summary>
internal static class DeclarationFinder
{
    /// <summary>The annotated declaration that the diagnostic stands at.</summary>
    public static async Task<SyntaxNode?> FindAtAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation) =>
        (await FindNodeAsync(diagnostic, document, cancellation).ConfigureAwait(false))?.FirstAncestorOrSelf<SyntaxNode>(IsDeclaration);

    public static async Task<SyntaxNode?> FindNodeAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        return root is not null && root.FullSpan.Contains(span) ? root.FindNode(span, getInnermostNodeForTie: true) : null;
    }

    /// <summary>
    /// The methods of which the diagnostic speaks: the one that it names, the one that it stands at, or those that a type's
    /// attribute traces.
    /// </summary>
    public static async Task<IReadOnlyList<DeclaredMethod>> FindMethodsAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        if (await FindNamedAsync(diagnostic, DiagnosticProperties.Method, document.Project, cancellation).ConfigureAwait(false) is IMethodSymbol named)
        {
            return DeclaredMethod.Of(named, document.Project.Solution, cancellation) is { } found ? [found] : [];
        }

        // A use without a name is of something that is not to be edited.
        if (FixedIds.AtUse.Contains(diagnostic.Id))
        {
            return [];
        }

        switch (await FindAtAsync(diagnostic, document, cancellation).ConfigureAwait(false))
        {
            case MethodDeclarationSyntax syntax:
                return await DeclaredMethod.OfAsync(document, syntax, cancellation).ConfigureAwait(false) is { } method ? [method] : [];
            case TypeDeclarationSyntax type:
                return await TracedType.FindPlainAsync(document, type, cancellation).ConfigureAwait(false);
            default:
                return [];
        }
    }

    /// <summary>The symbol whose id is among the diagnostic's properties.</summary>
    public static async Task<ISymbol?> FindNamedAsync(Diagnostic diagnostic, string property, Project project, CancellationToken cancellation) =>
        diagnostic.Properties.TryGetValue(property, out var id) && id is not null
        && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)
            : null;

    /// <summary>Whether the document's project, which may be another than the diagnostic's, has the package.</summary>
    public static async Task<bool> SeesPackageAsync(Document document, CancellationToken cancellation) =>
        await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
        && !compilation.GetTypesByMetadataName(KnownTypes.Traced).IsEmpty;

    private static bool IsDeclaration(SyntaxNode node) =>
        node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;
}
