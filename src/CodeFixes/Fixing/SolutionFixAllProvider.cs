using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>Fixes all in a document, a project or the solution.</summary>
internal sealed class SolutionFixAllProvider : FixAllProvider
{
    public static readonly SolutionFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await ReadAsync(fixAllContext).ConfigureAwait(false);
        return await ((SolutionCodeFixProvider)fixAllContext.CodeFixProvider)
            .FixAllAsync(fixAllContext.Solution, diagnostics, fixAllContext.CancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReadAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all.ToImmutable();
            default:
                return [];
        }
    }
}
