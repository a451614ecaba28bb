using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>What a build makes of a compilation: a driver that has run before must not differ from one that remembers nothing.</summary>
internal static class FreshRun
{
    /// <param name="project">The project.</param>
    /// <param name="input">What the user wrote.</param>
    /// <param name="result">What came of the run.</param>
    public static void AssertSame(UserProject project, CSharpCompilation input, GeneratorRunResult result)
    {
        // What is remembered is remembered of trees and nodes: these are new ones.
        var options = (CSharpParseOptions)input.SyntaxTrees[0].Options;
        var again = input.RemoveAllSyntaxTrees().AddSyntaxTrees(input.SyntaxTrees.Select(tree => Parse(tree, options)));
        var fresh = GeneratorRun.CreateDriver(project).WithUpdatedParseOptions(options).RunGenerators(again).GetRunResult().Results.Single();

        result.Exception.ShouldBeNull();
        result.GeneratedSources.Select(Show).ShouldBe(fresh.GeneratedSources.Select(Show), "the files are those of a build");
        result.Diagnostics.Select(Show).ShouldBe(fresh.Diagnostics.Select(Show), "the diagnostics are those of a build");
    }

    /// <summary>Asserts that the compiler has nothing against what there is now, but what it has against the user's code alone.</summary>
    public static void AssertCompiles(CSharpCompilation input, Compilation output)
    {
        var own = Errors(input).ToHashSet();
        Errors(output).Where(error => !own.Contains(error)).ShouldBeEmpty("the compiler reports what it doesn't without the generator");
    }

    private static SyntaxTree Parse(SyntaxTree tree, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(tree.GetText().ToString(), Encoding.UTF8), options, tree.FilePath);

    private static string Show(GeneratedSourceResult source) => $"{source.HintName}\n{source.SourceText}";

    private static string Show(Diagnostic diagnostic) => $"{diagnostic} {diagnostic.Location.SourceSpan}";

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.ToString());
}
