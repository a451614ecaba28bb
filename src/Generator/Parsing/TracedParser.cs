using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Parses whatever <c>[Traced]</c> stands on.</summary>
internal static class TracedParser
{
    public static EquatableArray<ParseResult> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetNode is TypeDeclarationSyntax
            ? TracedTypeParser.Parse(context, cancellation)
            : new EquatableArray<ParseResult>([TracedMethodParser.Parse(context, cancellation)]);
}
