using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers;

namespace Pynector.Generator.Tests.Harness;

/// <summary>
/// Builds a project as the strictest user would: warnings are errors, documentation is written and checked, and all
/// analyzers of the SDK run with every rule on.
/// </summary>
internal static class StrictBuild
{
    // Inputs may stay undocumented. That is the harder case: for a method in place the warning falls on the emitted declaration.
    private const string Undocumented = "CS1591";

    // What the SDK suppresses in every project: a library was built against an older version of what the project refers to.
    private static readonly KeyValuePair<string, ReportDiagnostic> OlderReference = KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress);

    /// <summary>Asserts that the project builds without a warning, and that analyzers find nothing in what is emitted.</summary>
    public static async Task AssertCleanAsync(GeneratorRun run, bool analyze = true)
    {
        var warnings = await FindAsync(run.Output, analyze: false);
        warnings.Where(warning => run.IsEmitted(warning) || warning.Id != Undocumented).ShouldBeEmpty();
        AssertEmits(run.Output);
        if (analyze)
        {
            var findings = await FindAsync(Unprotected(run), analyze: true);
            findings.Where(finding => run.IsEmitted(finding) && finding.Id != Undocumented).ShouldBeEmpty();
        }
    }

    /// <summary>What a build of the compilation reports.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(CSharpCompilation compilation, bool analyze)
    {
        var strict = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([OlderReference, .. analyze ? SdkAnalyzers.EveryRuleAsError : []]));
        var crashes = new List<Exception>();
        var findings = await strict
            .WithAnalyzers([new DefaultValueSuppressor(), .. analyze ? SdkAnalyzers.All : []], WithHandler(crashes))
            .GetAllDiagnosticsAsync();
        crashes.ShouldBeEmpty();
        return [.. findings.Where(finding => finding is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning })];
    }

    private static CompilationWithAnalyzersOptions WithHandler(List<Exception> crashes) => new(
        new AnalyzerOptions([]),
        (exception, _, _) =>
        {
            lock (crashes)
            {
                crashes.Add(exception);
            }
        },
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false);

    /// <summary>The output without the pragma that emitted files begin with: it keeps everything silent, also what would be wrong with them.</summary>
    private static CSharpCompilation Unprotected(GeneratorRun run) =>
        run.Output.SyntaxTrees.Where(run.IsEmitted).Aggregate(run.Output, (output, tree) =>
        {
            var text = tree.GetText();
            var pragma = text.Lines[1];
            pragma.ToString().ShouldStartWith("#pragma warning disable");
            return output.ReplaceSyntaxTree(tree, tree.WithChangedText(text.Replace(pragma.Span, "")));
        });

    /// <summary>Some errors come only when code is written out.</summary>
    private static void AssertEmits(CSharpCompilation compilation)
    {
        // Warnings have been looked at, with the suppressor, which writing doesn't ask.
        var lenient = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        lenient.Emit(assembly, xmlDocumentationStream: documentation).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ShouldBeEmpty();
    }
}
