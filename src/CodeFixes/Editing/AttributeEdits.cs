using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Finds attributes in syntax, and takes them away.</summary>
internal static class AttributeEdits
{
    /// <summary>The attributes of a declaration, without those of its parts.</summary>
    public static IEnumerable<AttributeSyntax> Of(SyntaxNode declaration) =>
        declaration.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes);

    public static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SemanticModel semantics, CancellationToken cancellation) =>
        semantics.GetTypeInfo(attribute, cancellation).Type as INamedTypeSymbol;

    /// <summary>The package's attribute of that name on a declaration.</summary>
    public static AttributeSyntax? Find(SyntaxNode declaration, string name, SemanticModel semantics, CancellationToken cancellation) =>
        Of(declaration).FirstOrDefault(attribute => KnownTypes.IsPynector(TypeOf(attribute, semantics, cancellation), name));

    /// <summary>What says how arguments and result of a traced method are recorded: <c>[Tag]</c>, <c>[Parent]</c>, <c>[Link]</c>.</summary>
    public static IEnumerable<AttributeSyntax> OfSignature(SyntaxNode method, SemanticModel semantics, CancellationToken cancellation)
    {
        var parameters = method switch
        {
            BaseMethodDeclarationSyntax declaration => declaration.ParameterList.Parameters,
            LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
            _ => default,
        };
        return Of(method).Concat(parameters.SelectMany(Of)).Where(IsOurs);

        bool IsOurs(AttributeSyntax attribute) =>
            TypeOf(attribute, semantics, cancellation) is { } type
            && (KnownTypes.IsPynector(type, "TagAttribute") || KnownTypes.IsPynector(type, "ParentAttribute") || KnownTypes.IsPynector(type, "LinkAttribute"));
    }

    public static async Task RemoveAsync(Document document, IEnumerable<AttributeSyntax> attributes, SolutionEdits edits, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (var group in attributes.Distinct().GroupBy(attribute => (AttributeListSyntax)attribute.Parent!))
        {
            var kept = group.Key.Attributes.Where(attribute => !group.Contains(attribute)).Select(attribute => attribute.ToString()).ToList();
            if (kept.Count == 0)
            {
                var end = EndOfRemoval(group.Key, text);
                edits.Delete(document, group.Key.SpanStart, end);
            }
            else
            {
                edits.Replace(document, TextSpan.FromBounds(group.Key.Attributes.Span.Start, group.Key.Attributes.Span.End), string.Join(", ", kept));
            }
        }
    }

    // What follows takes the list's place, unless there are comments: they stay.
    private static int EndOfRemoval(AttributeListSyntax list, SourceText text)
    {
        var next = list.GetLastToken().GetNextToken().SpanStart;
        if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, next))))
        {
            return next;
        }

        var end = list.Span.End;
        while (end < next && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }
}
