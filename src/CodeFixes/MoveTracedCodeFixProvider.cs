using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>Moves <c>[Traced]</c>, with the tags of the parameters, from the core of a split method to the declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveTracedCodeFixProvider))]
[Shared]
public sealed class MoveTracedCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN0034"];

    internal override string Title => Titles.MoveTraced;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation) =>
        await DeclarationFinder.FindAtAsync(diagnostic, document, cancellation).ConfigureAwait(false) is MethodDeclarationSyntax core
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
        && semantics.GetDeclaredSymbol(core, cancellation) is { } symbol
        && CoreFinder.FindDeclaration(symbol) is { } split
        && DeclaredMethod.Of(split, document.Project.Solution, cancellation) is { } declaration
            ? new Offer(Title, [new FixTarget(declaration.Document, declaration.Syntax, core)])
            : null;

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var core = (MethodDeclarationSyntax)parts[0];
        var file = document.Project.Solution.GetDocument(core.SyntaxTree)!;
        var here = (await file.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        await AnnotationEdits.CopyAsync(core, here, document, (MethodDeclarationSyntax)declaration, edits, cancellation).ConfigureAwait(false);
        await AnnotationEdits.RemoveAsync(core, here, file, edits, cancellation).ConfigureAwait(false);
    }
}
