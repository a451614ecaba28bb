using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.Emission;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Writes what stands before the body of a core: the method's signature, as far as it is the body's.</summary>
internal static class CoreHeader
{
    public static string Write(DeclaredMethod method, string name, SemanticModel semantics, CancellationToken cancellation)
    {
        var syntax = method.Syntax;
        var modifiers = syntax.Modifiers.Where(IsOfBody).Select(modifier => modifier.Text + " ");
        var parameters = syntax.ParameterList.ReplaceNodes(syntax.ParameterList.Parameters, (parameter, _) => Parameter(parameter, semantics, cancellation));
        return $"private {string.Concat(modifiers)}{syntax.ReturnType} {name}{syntax.TypeParameterList?.ToString()}{Parameters(parameters.WithoutTrivia())}{Constraints(method, semantics)}";
    }

    private static bool IsOfBody(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.AsyncKeyword;

    // Neither default values, which callers take from the declaration, nor 'this'.
    private static ParameterSyntax Parameter(ParameterSyntax parameter, SemanticModel semantics, CancellationToken cancellation) =>
        parameter
            .WithAttributeLists(SyntaxFactory.List(AttributeSharing.OfCore(parameter.AttributeLists, semantics, cancellation)))
            .WithModifiers(SyntaxFactory.TokenList(parameter.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ThisKeyword))))
            .WithIdentifier(parameter.Default is null ? parameter.Identifier : parameter.Identifier.WithTrailingTrivia())
            .WithDefault(null)
            .WithLeadingTrivia(parameter.GetLeadingTrivia());

    // Comments stay with the declaration's parameters, where callers read them.
    private static string Parameters(ParameterListSyntax list) =>
        list.DescendantTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? list.ToString()
            : $"({string.Join(", ", list.Parameters.Select(parameter => parameter.WithoutTrivia().NormalizeWhitespace().ToString()))})";

    /// <summary>As they are written; an override inherits them, and its core is none.</summary>
    private static string Constraints(DeclaredMethod method, SemanticModel semantics)
    {
        if (method.Symbol.IsOverride)
        {
            var position = method.Syntax.SpanStart;
            var parameters = method.Symbol.TypeParameters.Select(parameter => new TypeParameterModel
            {
                Name = Formats.Identifier(parameter.Name),
                Constraints = ConstraintsReader.Read(parameter, type => type.ToMinimalDisplayString(semantics, position)),
            });
            return DeclarationText.Clauses(parameters.ToEquatableArray(), " ");
        }

        if (method.Syntax.ConstraintClauses.Count == 0)
        {
            return "";
        }

        var text = method.Syntax.SyntaxTree.GetText();
        return text.ToString(TextSpan.FromBounds(method.Syntax.ParameterList.Span.End, method.Syntax.ConstraintClauses.Span.End));
    }
}
