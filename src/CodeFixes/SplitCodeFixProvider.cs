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

/// <summary>Splits a method that can't be partial into a traced declaration and its core, which has the body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitCodeFixProvider))]
[Shared]
public sealed class SplitCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ["PYN0004", "PYN0005", "PYN0007", "PYN0016", "PYN0019", "PYN0024", "PYN0029", "PYN0036", .. FixedIds.AtDeclaration, .. FixedIds.AtUse];

    internal override string Title => Titles.Split;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        var methods = new List<DeclaredMethod>();
        foreach (var method in await DeclarationFinder.FindMethodsAsync(diagnostic, document, cancellation).ConfigureAwait(false))
        {
            if (await IsNeededAsync(method, cancellation).ConfigureAwait(false))
            {
                methods.Add(method);
            }
        }

        if (methods.Count == 0)
        {
            return null;
        }

        var title = methods.Count == 1 ? Title.Replace("{Name}Core", await CoreNaming.ChooseAsync(methods[0], cancellation).ConfigureAwait(false)) : Title;
        return new Offer(title, [.. methods.Select(method => new FixTarget(method.Document, method.Syntax))]);
    }

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        if (await DeclaredMethod.OfAsync(document, (MethodDeclarationSyntax)declaration, cancellation).ConfigureAwait(false) is { } method)
        {
            await SplitEdits.SplitAsync(method, edits, cancellation).ConfigureAwait(false);
        }
    }

    // A plain method that can be partial is better off so; a partial one has just been refused.
    private static async Task<bool> IsNeededAsync(DeclaredMethod method, CancellationToken cancellation) =>
        DeclaredForm.IsPlain(method)
            ? await DeclaredForm.ForEveryCallerAsync(method, cancellation).ConfigureAwait(false) == Form.Wrapped
            : await DeclaredForm.CanBeSplitAsync(method, cancellation).ConfigureAwait(false);
}
