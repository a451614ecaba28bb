using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.Generators.CodeFixes.Editing;

namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>
/// A fix of declarations, which may stand far from the diagnostic. What all diagnostics lead to is collected first and then
/// edited once: fixes of one type, made one by one, would contradict each other.
/// </summary>
public abstract class SolutionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => FixesAll ? SolutionFixAllProvider.Instance : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(diagnostic, context.Document, context.CancellationToken).ConfigureAwait(false) is { } offer)
            {
                context.RegisterCodeFix(CreateAction(offer.Title, context.Document.Project.Solution, offer.Targets), diagnostic);
            }
        }
    }

    /// <summary>What users are offered, with the names of what it is about in braces.</summary>
    internal abstract string Title { get; }

    /// <summary>
    /// Whether one command may apply the fix everywhere. <c>dotnet format</c> does so unasked, with every fix of a warning that says yes:
    /// such a fix makes methods traced. A fix that takes an annotation away, or that contradicts another fix, is for one place at a time.
    /// </summary>
    private protected virtual bool FixesAll => true;

    // The same whatever names are in the title: IDEs fix all that have it.
    private string EquivalenceKey => GetType().Name;

    /// <summary>Finds what the fix would edit, or null where it doesn't help.</summary>
    private protected abstract Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation);

    /// <summary>Edits one declaration.</summary>
    /// <param name="document">Where the declaration stands.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="parts">What of it is meant, in its order.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="cancellation">Ends the work.</param>
    private protected abstract Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation);

    internal async Task<CodeAction?> FixAllAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var targets = new List<FixTarget>();
        foreach (var diagnostic in diagnostics)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await FindAsync(diagnostic, document, cancellation).ConfigureAwait(false) is { } offer)
            {
                targets.AddRange(offer.Targets);
            }
        }

        return targets.Count == 0 ? null : CreateAction(Title, solution, targets);
    }

    private CodeAction CreateAction(string title, Solution solution, IReadOnlyList<FixTarget> targets) =>
        CodeAction.Create(title, cancellation => ApplyAsync(solution, targets, cancellation), EquivalenceKey);

    private async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<FixTarget> targets, CancellationToken cancellation)
    {
        var edits = new SolutionEdits();
        foreach (var group in targets.GroupBy(target => target.Declaration))
        {
            var parts = group.Select(target => target.Part).OfType<SyntaxNode>().Distinct().OrderBy(part => part.SpanStart).ToList();
            await EditAsync(group.First().Document, group.Key, parts, edits, cancellation).ConfigureAwait(false);
        }

        return await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
    }
}
