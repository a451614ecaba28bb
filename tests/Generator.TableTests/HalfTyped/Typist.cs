using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generator.TableTests.Harness;
using Pynector.Generator.TableTests.Table;
using Pynector.Generators;

namespace Pynector.Generator.TableTests.HalfTyped;

/// <summary>Types a file, token by token, with the generator and the analyzers running after each as in an IDE, and tells what goes wrong.</summary>
internal sealed class Typist(Func<IIncrementalGenerator> generator, params DiagnosticAnalyzer[] analyzers)
{
    private const string AnalyzerThrew = "AD0001";

    private static readonly HashSet<string> StepNames =
    [
        .. typeof(TracedGenerator).Assembly.GetType("Pynector.Generators.TrackingNames", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>The file up to each of its tokens.</summary>
    public static IReadOnlyList<string> Prefixes(string text) =>
        [.. CSharpSyntaxTree.ParseText(text, ProgramCompiler.ParseOptions(Project.Neutral)).GetRoot().DescendantTokens().Select(token => text[..token.Span.End])];

    /// <returns>The first fault, or null.</returns>
    public async Task<string?> TypeAsync(IEnumerable<string> prefixes)
    {
        var options = ProgramCompiler.ParseOptions(Project.Neutral);
        var compilation = ProgramCompiler.Compile(Project.Neutral, isOptimized: false, [("Typed", "")]);
        var driver = ProgramCompiler.CreateDriver(Project.Neutral, generator());
        foreach (var prefix in prefixes)
        {
            var typed = compilation.SyntaxTrees.Single(tree => tree.FilePath.StartsWith("Typed", StringComparison.Ordinal));
            compilation = compilation.ReplaceSyntaxTree(typed, CSharpSyntaxTree.ParseText(prefix, options, typed.FilePath, System.Text.Encoding.UTF8));
            driver = driver.RunGenerators(compilation);
            if ((Check(driver, compilation) ?? await AnalyzeAsync(driver, compilation)) is { } fault)
            {
                return $"{fault}, after:\n{prefix}";
            }
        }

        return null;
    }

    private string? Check(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            return $"the generator throws {exception}";
        }

        if (result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetDiagnostics()).FirstOrDefault() is { } error)
        {
            return $"what is emitted doesn't parse: {error}";
        }

        var fresh = ProgramCompiler.CreateDriver(Project.Neutral, generator()).RunGenerators(compilation).GetRunResult().Results.Single();
        return Texts(fresh) != Texts(result) ? "an edit gives another output than a new run" : FindRerun(driver.RunGenerators(compilation.Clone()));
    }

    private async Task<string?> AnalyzeAsync(GeneratorDriver driver, CSharpCompilation compilation)
    {
        if (analyzers.Length == 0)
        {
            return null;
        }

        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var found = await output.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
        return found.FirstOrDefault(diagnostic => diagnostic.Id == AnalyzerThrew) is { } threw ? $"an analyzer throws: {threw.GetMessage(null)}" : null;
    }

    private static string Texts(GeneratorRunResult result) =>
        string.Join('\n', result.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}").Concat(result.Diagnostics.Select(diagnostic => diagnostic.ToString())));

    // Roslyn's own steps are left out: a cloned compilation is a new one to them.
    private static string? FindRerun(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return result.TrackedSteps.Where(step => StepNames.Contains(step.Key)).Concat(result.TrackedOutputSteps)
            .Where(step => step.Value.SelectMany(run => run.Outputs).Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(step => $"step '{step.Key}' runs again over an unchanged compilation")
            .FirstOrDefault();
    }
}
