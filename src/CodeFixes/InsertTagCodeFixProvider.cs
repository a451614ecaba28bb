using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.CodeFixes;

/// <summary>Records an argument in the body, where the attribute that would can't: on a method traced in place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertTagCodeFixProvider))]
[Shared]
public sealed class InsertTagCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN0007"];

    internal override string Title => "Insert CurrentSpan.Tag";

    // A result has no name that could stand in the body: its [Tag] stays to be split, or written by hand.
    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation) =>
        (await DeclarationFinder.FindNodeAsync(diagnostic, document, cancellation).ConfigureAwait(false))?.FirstAncestorOrSelf<AttributeSyntax>()
            is { Parent.Parent: ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } } attribute
        && await DeclaredMethod.OfAsync(document, method, cancellation).ConfigureAwait(false) is { } declared
        && HasValue(declared, attribute)
            ? new Offer(Title, [new FixTarget(document, method, attribute)])
            : null;

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var method = (MethodDeclarationSyntax)declaration;
        if (await DeclaredMethod.OfAsync(document, method, cancellation).ConfigureAwait(false) is not { } declared)
        {
            return;
        }

        var attributes = parts.Cast<AttributeSyntax>().ToList();
        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody!;
        var type = await Imports.NameAsync(document, body.SpanStart, "CurrentSpan", edits, cancellation).ConfigureAwait(false);
        var statements = attributes.Select(attribute => $"{type}.Tag({Key(attribute)}, {Parameter(attribute).Identifier.Text});").ToList();
        await AttributeEdits.RemoveAsync(document, attributes, edits, cancellation).ConfigureAwait(false);
        await BodyEdits
            .InsertFirstAsync(document, method, ReturnShapeReader.ResultType(declared.Symbol) is not null, statements, edits, cancellation)
            .ConfigureAwait(false);
    }

    private static ParameterSyntax Parameter(AttributeSyntax attribute) => (ParameterSyntax)attribute.Parent!.Parent!;

    private static bool HasValue(DeclaredMethod method, AttributeSyntax attribute) =>
        method.Symbol.Parameters.FirstOrDefault(parameter => parameter.Name == Parameter(attribute).Identifier.ValueText) is { } tagged
        && TagTypes.HaveValue(tagged.Type);

    /// <summary>The key as it is written, be it a constant's name; else the parameter's.</summary>
    private static string Key(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } key
            ? key.Expression.ToString()
            : SymbolDisplay.FormatLiteral(Parameter(attribute).Identifier.ValueText, quote: true);
}
