using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Emission;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>
/// Takes away an attribute that an error refuses, with the attributes that only it gives a meaning. No warning is fixed so: users would
/// lose spans, and <c>dotnet format</c> would ask nobody.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveTracedCodeFixProvider))]
[Shared]
public sealed class RemoveTracedCodeFixProvider : SolutionCodeFixProvider
{
    private const string Traced = "TracedAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ["PYN0004", "PYN0005", "PYN0011", "PYN0012", "PYN0013", "PYN0014", "PYN0021", "PYN0025", "PYN0027"];

    internal override string Title => Titles.RemoveTraced;

    private protected override bool FixesAll => false;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation) =>
        await DeclarationFinder.FindAtAsync(diagnostic, document, cancellation).ConfigureAwait(false) is { } declaration
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
        && AttributeEdits.Find(declaration, Traced, semantics, cancellation) is { } attribute
        && await IsUseless(document, declaration, semantics, cancellation).ConfigureAwait(false)
            ? new Offer(Title, [new FixTarget(document, declaration, attribute)])
            : null;

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var semantics = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var attributes = parts.Cast<AttributeSyntax>().Concat(AttributeEdits.OfSignature(declaration, semantics, cancellation));
        await AttributeEdits.RemoveAsync(document, attributes, edits, cancellation).ConfigureAwait(false);
        if (declaration is MethodDeclarationSyntax method && method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial)
        {
            // Nothing emits the other part any longer.
            edits.Delete(document, partial.SpanStart, partial.GetNextToken().SpanStart);
            if (method is { Body: null, ExpressionBody: null } && semantics.GetDeclaredSymbol(method, cancellation) is { } symbol)
            {
                edits.Insert(document, method.SemicolonToken.SpanStart, " => " + CallOfCore(symbol));
            }
        }
    }

    /// <summary>Whether nothing is traced by the attribute that goes on being traced, or that then is traced by another.</summary>
    private static async Task<bool> IsUseless(Document document, SyntaxNode declaration, SemanticModel semantics, CancellationToken cancellation) => declaration switch
    {
        TypeDeclarationSyntax type => await TracedType.IsAllPlainAsync(document, type, cancellation).ConfigureAwait(false),
        MethodDeclarationSyntax method => Annotations.Attribute(semantics.GetDeclaredSymbol(method, cancellation)?.ContainingType) is null,
        _ => true,
    };

    private static string CallOfCore(IMethodSymbol method)
    {
        var reference = method.ReturnsByRef || method.ReturnsByRefReadonly ? "ref " : "";
        return reference + InvocationText.Text(InvocationReader.Read("", CoreFinder.Find(method)?.Name ?? CoreFinder.NameFor(method), method));
    }
}
