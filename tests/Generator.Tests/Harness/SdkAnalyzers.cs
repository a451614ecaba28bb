using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pynector.Generator.Tests.Harness;

/// <summary>The analyzers that the SDK gives to every project.</summary>
internal static class SdkAnalyzers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Loaded = new(Load);

    public static ImmutableArray<DiagnosticAnalyzer> All => Loaded.Value;

    /// <summary>The level <c>latest-all</c> and beyond: each rule on, also those that are off by default, as an error.</summary>
    public static ImmutableDictionary<string, ReportDiagnostic> EveryRuleAsError { get; } = All
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Select(rule => rule.Id)
        .Distinct()
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Error);

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var loader = new Loader();
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .Select(file => new AnalyzerFileReference(Path.Combine(ProjectPaths.SdkAnalyzers, file), loader))
                .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)),
        ];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        // LoadFrom finds the one assembly from beside the other.
        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
