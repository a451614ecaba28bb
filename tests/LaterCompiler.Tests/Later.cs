using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators;
using Pynector.Generators.Analyzers;

namespace Pynector.LaterCompiler.Tests;

/// <summary>A project of a later C#, woven and compiled.</summary>
internal static class Later
{
    /// <summary>Asserts that the project compiles, and that the package has this to tell of it.</summary>
    /// <returns>What was emitted for its types.</returns>
    public static async Task<string> BuildAsync(UserProject project, params string[] told)
    {
        var later = project with { Framework = "net11.0", LanguageVersion = LanguageVersion.Preview };
        var driver = later.CreateDriver(new TracedGenerator().AsSourceGenerator()).RunGeneratorsAndUpdateCompilation(later.Compile(), out var output, out var fromGenerator);
        var result = driver.GetRunResult().Results.ShouldHaveSingleItem();
        result.Exception.ShouldBeNull();

        using var assembly = new MemoryStream();
        output.Emit(assembly).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("PYN", StringComparison.Ordinal)).ShouldBeEmpty();

        var fromAnalyzers = await output
            .WithAnalyzers([new AttributeAnalyzer(), new CoverageAnalyzer()], new AnalyzerOptions([], later.OptionsProvider))
            .GetAnalyzerDiagnosticsAsync();
        fromGenerator.Concat(fromAnalyzers).Where(static diagnostic => !diagnostic.IsSuppressed).Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").ShouldBe(told);
        return string.Concat(result.GeneratedSources.Select(static source => source.SourceText.ToString()));
    }
}
