using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Applies fixes as an IDE does.</summary>
internal static class Fixing
{
    /// <summary>The actions that a fix offers for a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Solution solution, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    /// <summary>Applies the one action that the fix offers for the diagnostic.</summary>
    public static async Task<Solution> ApplyAsync(CodeFixProvider provider, Solution solution, Diagnostic diagnostic, string title)
    {
        var action = (await OffersAsync(provider, solution, diagnostic)).ShouldHaveSingleItem();
        action.Title.ShouldBe(title);
        return await ChangedAsync(action);
    }

    /// <summary>Fixes all that is told in a scope.</summary>
    /// <param name="provider">The fix.</param>
    /// <param name="document">Where the user asks for it.</param>
    /// <param name="scope">How far it reaches.</param>
    /// <param name="diagnosed">What is told; by default what generator and analyzers tell.</param>
    public static async Task<Solution> ApplyAllAsync(
        CodeFixProvider provider, Document document, FixAllScope scope, Func<Project, Task<ImmutableArray<Diagnostic>>>? diagnosed = null)
    {
        var told = new Provider(provider, diagnosed ?? UserSolution.DiagnoseAsync);
        var first = (await told.GetDocumentDiagnosticsAsync(document, CancellationToken.None)).First();
        var key = (await OffersAsync(provider, document.Project.Solution, first)).ShouldHaveSingleItem().EquivalenceKey;
        var fixAll = provider.GetFixAllProvider().ShouldNotBeNull();
        fixAll.GetSupportedFixAllScopes().ShouldContain(scope);
        var action = await fixAll.GetFixAsync(new FixAllContext(document, provider, scope, key, provider.FixableDiagnosticIds, told, CancellationToken.None));
        return await ChangedAsync(action.ShouldNotBeNull());
    }

    private static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).ShouldHaveSingleItem().ShouldBeOfType<ApplyChangesOperation>().ChangedSolution;

    private sealed class Provider(CodeFixProvider provider, Func<Project, Task<ImmutableArray<Diagnostic>>> diagnosed) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await diagnosed(project)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
