using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>
/// A solution in which one declaration has got <c>[Traced]</c>. Whether the declaration can be traced, and what stays untraced of it, is
/// asked there, of those who decide and warn about what users write: nothing has to be guessed before the attribute stands.
/// </summary>
internal sealed class AnnotatedSolution
{
    // Nothing calls a method yet that is just being written, and an expression tree is data for a mock: neither asks for another form.
    private static readonly ImmutableHashSet<string> Reached = FixedIds.AtDeclaration.Concat(FixedIds.AtUse).Except(["PYN2004", "PYN1007"]).ToImmutableHashSet();

    private readonly Project _project;
    private readonly IReadOnlyList<DeclaredMethod> _methods;

    private AnnotatedSolution(Project project, IReadOnlyList<DeclaredMethod> methods)
    {
        _project = project;
        _methods = methods;
    }

    /// <summary>Annotates the declaration; null where that is done already, or where no method would be traced by it.</summary>
    public static async Task<AnnotatedSolution?> TryMakeAsync(Document document, MemberDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics
            || semantics.GetDeclaredSymbol(declaration, cancellation) is not { } symbol
            || Annotations.Attribute(symbol) is not null
            || (symbol is IMethodSymbol method && (Annotations.Of(method) is not null || Annotations.LeavesOut(method) is not null)))
        {
            return null;
        }

        var edits = new SolutionEdits();
        await AnnotationEdits.AddAsync(document, declaration, edits, cancellation).ConfigureAwait(false);
        var solution = await edits.ApplyAsync(document.Project.Solution, cancellation).ConfigureAwait(false);
        var changed = solution.GetDocument(document.Id)!;
        var methods = await FindMethodsAsync(changed, await FindAgainAsync(changed, declaration, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        foreach (var traced in methods)
        {
            if (await DeclaredForm.CanBeTracedAsync(traced, cancellation).ConfigureAwait(false))
            {
                return new AnnotatedSolution(changed.Project, methods);
            }
        }

        return null;
    }

    /// <summary>Gives the methods that somebody reaches without calling them directly the form in which every caller is traced.</summary>
    public async Task<Solution> ForEveryCallerAsync(CancellationToken cancellation)
    {
        var edits = new SolutionEdits();
        foreach (var method in await FindReachedAsync(cancellation).ConfigureAwait(false))
        {
            switch (await DeclaredForm.ForEveryCallerAsync(method, cancellation).ConfigureAwait(false))
            {
                case Form.InPlace:
                    PartialEdits.MakePartial(method, edits, cancellation);
                    break;
                case Form.Wrapped:
                    await SplitEdits.SplitAsync(method, edits, cancellation).ConfigureAwait(false);
                    break;
            }
        }

        return await edits.ApplyAsync(_project.Solution, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<DeclaredMethod>> FindReachedAsync(CancellationToken cancellation)
    {
        var compilation = (await _project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        var diagnostics = await compilation.WithAnalyzers([new CoverageAnalyzer()], _project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        var reached = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => Reached.Contains(diagnostic.Id)))
        {
            if (_project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                reached.UnionWith((await DeclarationFinder.FindMethodsAsync(diagnostic, document, cancellation).ConfigureAwait(false)).Select(method => method.Syntax));
            }
        }

        return [.. _methods.Where(method => reached.Contains(method.Syntax))];
    }

    // An attribute and a using directive add no declaration.
    private static async Task<MemberDeclarationSyntax> FindAgainAsync(Document changed, MemberDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var index = Members(declaration.SyntaxTree.GetRoot(cancellation)).TakeWhile(member => member != declaration).Count();
        return Members((await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!).ElementAt(index);

        static IEnumerable<MemberDeclarationSyntax> Members(SyntaxNode root) => root.DescendantNodes().OfType<MemberDeclarationSyntax>();
    }

    /// <summary>The methods that the attribute traces, if they can be.</summary>
    private static async Task<IReadOnlyList<DeclaredMethod>> FindMethodsAsync(Document document, MemberDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (declaration is MethodDeclarationSyntax syntax)
        {
            return await DeclaredMethod.OfAsync(document, syntax, cancellation).ConfigureAwait(false) is { } method ? [method] : [];
        }

        return (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))?.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            ? [.. Annotations.MethodsOf(type).Select(member => DeclaredMethod.Of(member, document.Project.Solution, cancellation)).OfType<DeclaredMethod>()]
            : [];
    }
}
