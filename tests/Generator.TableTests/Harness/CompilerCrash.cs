using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Finds the programs that the compiler itself doesn't survive: the table holds some that it neither refuses nor can write out.</summary>
internal static class CompilerCrash
{
    /// <summary>An error for each program that crashes the compiler, on its first file.</summary>
    public static IEnumerable<Diagnostic> Find(CSharpCompilation compilation, Exception crash)
    {
        var ids = Ids(compilation);
        if (ids.Count == 1)
        {
            var tree = compilation.SyntaxTrees.First(tree => ProgramCompiler.IdOf(tree) == ids[0]);
            return
            [
                Diagnostic.Create(
                    "CRASH", "Table", $"The compiler crashes: {crash.Message}", DiagnosticSeverity.Error, DiagnosticSeverity.Error,
                    isEnabledByDefault: true, warningLevel: 0, location: Location.Create(tree, default)),
            ];
        }

        var found = new[] { ids.Take(ids.Count / 2), ids.Skip(ids.Count / 2) }
            .SelectMany(half => FindIn(ProgramCompiler.Without(compilation, half.ToHashSet())))
            .ToList();
        found.ShouldNotBeEmpty("each half compiles, and both together crash the compiler");
        return found;
    }

    private static IEnumerable<Diagnostic> FindIn(CSharpCompilation compilation)
    {
        try
        {
            using var stream = new MemoryStream();
            compilation.Emit(stream);
            return [];
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            return Find(compilation, crash);
        }
    }

    private static List<string> Ids(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.Select(ProgramCompiler.IdOf).Where(id => id.StartsWith('P')).Distinct()];
}
