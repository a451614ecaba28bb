using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Writes an attribute of the package as it means the same in another place.</summary>
internal static class AttributeText
{
    /// <param name="attribute">The attribute as it is written.</param>
    /// <param name="semantics">The model of its file.</param>
    /// <param name="target">The document that it moves to.</param>
    /// <param name="position">Where in that document.</param>
    /// <param name="edits">Takes the using directive that it needs there.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<string> MoveAsync(
        AttributeSyntax attribute, SemanticModel semantics, Document target, int position, SolutionEdits edits, CancellationToken cancellation)
    {
        var there = (await target.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var type = AttributeEdits.TypeOf(attribute, semantics, cancellation)!.Name;
        var name = await NameAsync(type, target, position, edits, cancellation).ConfigureAwait(false);
        return name + Arguments(attribute, semantics, there, position, cancellation);
    }

    /// <summary>Writes the name of an attribute, without its suffix.</summary>
    /// <param name="type">The name of the attribute's type.</param>
    /// <param name="target">The document that it goes to.</param>
    /// <param name="position">Where in that document.</param>
    /// <param name="edits">Takes the using directive that it needs there.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<string> NameAsync(string type, Document target, int position, SolutionEdits edits, CancellationToken cancellation)
    {
        const string Suffix = "Attribute";
        var name = await Imports.NameAsync(target, position, type, edits, cancellation).ConfigureAwait(false);
        return name.Substring(0, name.Length - Suffix.Length);
    }

    private static string Arguments(AttributeSyntax attribute, SemanticModel here, SemanticModel there, int position, CancellationToken cancellation)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return "";
        }

        var text = list.ToString();
        foreach (var (span, written) in Names(list).Select(name => (name.Span, Write(name))).Reverse())
        {
            text = text.Remove(span.Start - list.SpanStart, span.Length).Insert(span.Start - list.SpanStart, written);
        }

        return text;

        string Write(ExpressionSyntax name) => here.GetSymbolInfo(name, cancellation).Symbol switch
        {
            ITypeSymbol named => named.ToMinimalDisplayString(there, position),

            // A constant that only the type itself can see by its bare name, or at all.
            IFieldSymbol { HasConstantValue: true, ConstantValue: string value } => SymbolDisplay.FormatLiteral(value, quote: true),
            IFieldSymbol { ContainingType: { } type } field => $"{type.ToMinimalDisplayString(there, position)}.{Formats.Identifier(field.Name)}",
            _ => name.ToString(),
        };
    }

    /// <summary>The names that are looked up where the attribute stands: not those of its own properties.</summary>
    private static IEnumerable<ExpressionSyntax> Names(AttributeArgumentListSyntax list) =>
        list.Arguments.SelectMany(argument => argument.Expression.DescendantNodesAndSelf(node => !IsName(node)).Where(IsName).Cast<ExpressionSyntax>())
            .Where(name => !name.Ancestors().OfType<InvocationExpressionSyntax>().Any());

    private static bool IsName(SyntaxNode node) => node is NameSyntax || node is MemberAccessExpressionSyntax;
}
