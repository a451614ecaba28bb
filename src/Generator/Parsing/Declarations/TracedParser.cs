using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses whatever <c>[Traced]</c> stands on.</summary>
internal static class TracedParser
{
    // The driver asks again for every annotated declaration after every edit: what stands in an unchanged file is what it was, unless some declaration has changed.
    private static readonly ConditionalWeakTable<SyntaxNode, Known> Results = new();

    public static EquatableArray<ParseResult> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var version = CompilationVersion.Of(context.SemanticModel.Compilation);
        if (Results.TryGetValue(context.TargetNode, out var known) && version.Equals(known.Version))
        {
            known.Version = version;
            return known.Results;
        }

        var results = context.TargetNode is TypeDeclarationSyntax
            ? TracedTypeParser.Parse(context, cancellation)
            : new EquatableArray<ParseResult>([TracedMethodParser.Parse(context, cancellation)]);
        Results.Remove(context.TargetNode);
        if (IsOfOneFile(context, results))
        {
            Results.GetValue(context.TargetNode, _ => new Known(version, results));
        }

        return results;
    }

    // Places in other files move with the bodies there, and after an edit those files are no more: only what names none is kept.
    private static bool IsOfOneFile(GeneratorAttributeSyntaxContext context, EquatableArray<ParseResult> results)
    {
        var tree = context.TargetNode.SyntaxTree;
        return (context.TargetSymbol is not INamedTypeSymbol type || type.DeclaringSyntaxReferences.All(part => part.SyntaxTree == tree))
            && results.SelectMany(result => result.Diagnostics).All(diagnostic => diagnostic.Location.SourceTree is null || diagnostic.Location.SourceTree == tree);
    }

    private sealed class Known(CompilationVersion version, EquatableArray<ParseResult> results)
    {
        /// <summary>The last for which they held: an older one would keep files that are no more.</summary>
        public CompilationVersion Version { get; set; } = version;

        public EquatableArray<ParseResult> Results { get; } = results;
    }
}
