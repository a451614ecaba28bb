using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses whatever <c>[Traced]</c> stands on.</summary>
internal static class TracedParser
{
    // The driver asks again for every annotated declaration after every edit. What stands in an unchanged file is what it was, unless some declaration has changed.
    private static readonly PerVersion<SyntaxNode, CompilationVersion, EquatableArray<ParseResult>> Results = new();

    public static EquatableArray<ParseResult> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => Results.Of(
        context.TargetNode,
        CompilationVersion.Of(context.SemanticModel.Compilation),
        () => context.TargetNode is TypeDeclarationSyntax
            ? TracedTypeParser.Parse(context, cancellation)
            : new EquatableArray<ParseResult>([TracedMethodParser.Parse(context, cancellation)]),
        results => IsOfOneFile(context, results));

    // Places in other files move with the bodies there, and after an edit those files are no more: only what names none is kept.
    private static bool IsOfOneFile(GeneratorAttributeSyntaxContext context, EquatableArray<ParseResult> results)
    {
        var tree = context.TargetNode.SyntaxTree;
        return (context.TargetSymbol is not INamedTypeSymbol type || type.DeclaringSyntaxReferences.All(part => part.SyntaxTree == tree))
            && results.SelectMany(result => result.Diagnostics).All(diagnostic => diagnostic.Location.SourceTree is null || diagnostic.Location.SourceTree == tree);
    }
}
