using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;

namespace Pynector.Generators.CodeFixes;

/// <summary>Makes a type partial whose traced methods are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFixProvider))]
[Shared]
public sealed class MakePartialCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN0002"];

    internal override string Title => Titles.MakeTypePartial;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation) =>
        await DeclarationFinder.FindAtAsync(diagnostic, document, cancellation).ConfigureAwait(false) is TypeDeclarationSyntax type
            ? new Offer(Title.Replace("{type}", type.Identifier.ValueText), [new FixTarget(document, type)])
            : null;

    private protected override Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        PartialEdits.MakePartial(document, (TypeDeclarationSyntax)declaration, edits);
        return Task.CompletedTask;
    }
}
