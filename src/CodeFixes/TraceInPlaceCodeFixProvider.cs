using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>Makes a plain traced method partial: then every caller is traced.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceInPlaceCodeFixProvider))]
[Shared]
public sealed class TraceInPlaceCodeFixProvider : SolutionCodeFixProvider
{
    // PYN0018: a plain method has no use for a builder, and a partial one is built on it.
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN0018", .. FixedIds.AtDeclaration, .. FixedIds.AtUse];

    internal override string Title => Titles.MakeMethodPartial;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        var targets = new List<FixTarget>();
        foreach (var method in await DeclarationFinder.FindMethodsAsync(diagnostic, document, cancellation).ConfigureAwait(false))
        {
            if (await DeclaredForm.ForEveryCallerAsync(method, cancellation).ConfigureAwait(false) == Form.InPlace)
            {
                targets.Add(new FixTarget(method.Document, method.Syntax));
            }
        }

        return targets.Count == 0 ? null : new Offer(Title, targets);
    }

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        if (await DeclaredMethod.OfAsync(document, (MethodDeclarationSyntax)declaration, cancellation).ConfigureAwait(false) is { } method)
        {
            PartialEdits.MakePartial(method, edits, cancellation);
        }
    }
}
