using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generator.TableTests.Scenery;
using Pynector.Generator.TableTests.Table;
using Pynector.Generators.Analyzers;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Compiles programs as the strictest project would: all warnings, documentation checked, emitted code included.</summary>
internal static class ProgramCompiler
{
    /// <summary>The default source of the programs' spans.</summary>
    public const string AssemblyName = "Table";

    // Whether a method stays untraced the analyzer tells; of advice on attributes the table has no opinion.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new DefaultValueSuppressor(), new CoverageAnalyzer()];

    private static readonly MetadataReference Scenery = MetadataReference.CreateFromFile(typeof(ProgramScene).Assembly.Location);

    // Of programs: the first characters of their files' names, also of emitted ones.
    private const int IdLength = 5;

    public static string Id(int number) => $"P{number:0000}";

    public static string IdOf(SyntaxTree tree) => Path.GetFileName(tree.FilePath)[..IdLength];

    public static CSharpParseOptions ParseOptions(Project project) => project.User.ParseOptions;

    /// <param name="project">Its settings.</param>
    /// <param name="isOptimized">As in a Release build, where a state machine is a struct and not a class.</param>
    /// <param name="files">The names and texts of its files.</param>
    public static CSharpCompilation Compile(Project project, bool isOptimized, IEnumerable<(string Id, string Text)> files)
    {
        var options = ParseOptions(project);
        return CSharpCompilation.Create(
            AssemblyName,
            files.Append((Id: "Usings", Text: ProgramWriter.GlobalUsings)).Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), options, file.Id + ".cs")),
            [.. project.User.References, Scenery],
            project.User.CompilationOptions
                .WithOptimizationLevel(isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug)
                .WithWarningLevel(9999));
    }

    public static GeneratorDriver CreateDriver(Project project, IIncrementalGenerator generator) =>
        project.User.CreateDriver(generator.AsSourceGenerator(), trackSteps: true);

    /// <summary>Warnings and errors of each program. In a strict build every warning is an error, so both count alike.</summary>
    public static ILookup<string, Diagnostic> Find(CSharpCompilation compilation) => ById(compilation.GetDiagnostics());

    /// <summary>The same with what the package's analyzers say, and without what its suppressors take away.</summary>
    public static async Task<ILookup<string, Diagnostic>> FindAsync(CSharpCompilation compilation, Project project) => ById(
        await compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([], project.User.OptionsProvider)).GetAllDiagnosticsAsync());

    private static ILookup<string, Diagnostic> ById(IEnumerable<Diagnostic> found) => found
        .Where(diagnostic => diagnostic is { IsSuppressed: false, Location.SourceTree: not null }
            && (diagnostic.Severity >= DiagnosticSeverity.Warning || Combination.IsUntraced(diagnostic.Id)))
        .ToLookup(diagnostic => IdOf(diagnostic.Location.SourceTree!));

    /// <summary>Writes the assembly of all programs that can be: the others are given back with what the compiler says of them.</summary>
    public static (byte[] Assembly, ILookup<string, Diagnostic> Refused) Emit(CSharpCompilation compilation)
    {
        var refused = new List<Diagnostic>();
        while (true)
        {
            using var stream = new MemoryStream();
            var errors = TryEmit(compilation, stream);
            if (errors.IsEmpty)
            {
                return (stream.ToArray(), refused.ToLookup(error => IdOf(error.Location.SourceTree!)));
            }

            errors.ShouldAllBe(error => error.Location.SourceTree != null);
            refused.AddRange(errors);
            compilation = Without(compilation, errors.Select(error => IdOf(error.Location.SourceTree!)).ToHashSet());
        }
    }

    private static ImmutableArray<Diagnostic> TryEmit(CSharpCompilation compilation, Stream stream)
    {
        try
        {
            var result = compilation.Emit(stream);
            return result.Success ? [] : [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            return [.. CompilerCrash.Find(compilation, crash)];
        }
    }

    public static CSharpCompilation Without(CSharpCompilation compilation, IReadOnlySet<string> ids) =>
        compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => ids.Contains(IdOf(tree))));
}
