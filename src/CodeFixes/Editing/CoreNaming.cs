using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Chooses the name of a new core: <c>PlaceAsyncCore</c>, or <c>PlaceCoreAsync</c> where the project wants names of async methods to end with <c>Async</c>.</summary>
internal static class CoreNaming
{
    private static readonly ImmutableHashSet<string> SuffixRules = ["VSTHRD200", "MA0137", "RCS1046"];

    public static async Task<string> ChooseAsync(DeclaredMethod method, CancellationToken cancellation)
    {
        var usual = CoreFinder.NameFor(method.Symbol);
        return CoreFinder.NamesFor(method.Symbol).Last() is var other
            && other != usual
            && !WrappedRules.IsCoreTaken(method.Symbol, other)
            && await WantsSuffixAsync(method, cancellation).ConfigureAwait(false)
                ? other
                : usual;
    }

    private static async Task<bool> WantsSuffixAsync(DeclaredMethod method, CancellationToken cancellation)
    {
        var (project, tree) = (method.Document.Project, method.Syntax.SyntaxTree);
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        if (options.Keys.Any(key => key.StartsWith("dotnet_naming_style.", StringComparison.Ordinal)
            && key.EndsWith(".required_suffix", StringComparison.Ordinal)
            && options.TryGetValue(key, out var suffix)
            && suffix == "Async"))
        {
            return true;
        }

        return await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            && project.AnalyzerReferences
                .SelectMany(reference => reference.GetAnalyzers(project.Language))
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Any(rule => SuffixRules.Contains(rule.Id) && IsOn(rule, compilation.Options, tree, cancellation));
    }

    private static bool IsOn(DiagnosticDescriptor rule, CompilationOptions options, SyntaxTree tree, CancellationToken cancellation) =>
        options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, rule.Id, cancellation, out var severity) == true
        || options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out severity)
            ? severity != ReportDiagnostic.Suppress
            : rule.IsEnabledByDefault;
}
