using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace Pynector.TestKit.Projects;

/// <summary>A project after its build: the generator and the analyzers of the package have run.</summary>
public sealed record BuiltProject
{
    /// <summary>Gets the compilation with what was emitted.</summary>
    public required CSharpCompilation Compilation { get; init; }

    /// <summary>Gets the assembly; empty where the build failed.</summary>
    public required byte[] Image { get; init; }

    /// <summary>Gets the names of the files that the generator added.</summary>
    public required ImmutableArray<string> Emitted { get; init; }

    /// <summary>Gets what generator and analyzers of the package said, less what a pragma or a suppressor takes away.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>Gets the warnings and errors of the compiler, less what a pragma or a suppressor takes away.</summary>
    public required ImmutableArray<Diagnostic> CompilerFindings { get; init; }

    /// <summary>Gets all errors, by whomever.</summary>
    public IEnumerable<string> Errors => Findings.Concat(CompilerFindings).Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.ToString());

    /// <summary>Builds a project.</summary>
    public static async Task<BuiltProject> OfAsync(UserProject project)
    {
        Compilation compilation = project.Compile();
        var written = compilation.SyntaxTrees.ToHashSet();
        ImmutableArray<Diagnostic> found = [];
        if (project.HasPackage)
        {
            project.CreateDriver(Package.CreateGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var told);
            var analyzed = await compilation.WithAnalyzers(Package.Analyzers, new AnalyzerOptions([], project.OptionsProvider)).GetAllDiagnosticsAsync();
            found = told.AddRange(analyzed);
        }
        else
        {
            found = compilation.GetDiagnostics();
        }

        // What is written doesn't ask suppressors: they have been asked above.
        using var image = new MemoryStream();
        var lenient = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        var emitted = lenient.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        ImmutableArray<Diagnostic> all = [.. found.Where(finding => !finding.IsSuppressed), .. emitted.Where(error => !found.Any(finding => finding.ToString() == error.ToString()))];
        return new BuiltProject
        {
            Compilation = (CSharpCompilation)compilation,
            Image = image.ToArray(),
            Emitted = [.. compilation.SyntaxTrees.Where(tree => !written.Contains(tree)).Select(tree => Path.GetFileName(tree.FilePath))],
            Findings = [.. all.Where(IsOurs)],
            CompilerFindings = [.. all.Where(finding => !IsOurs(finding) && finding.Severity >= DiagnosticSeverity.Warning)],
        };
    }

    /// <summary>The reference assembly that the SDK hands on between projects: no bodies, no private members.</summary>
    public byte[] ReferenceImage()
    {
        using var image = new MemoryStream();
        Compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success.ShouldBeTrue();
        return image.ToArray();
    }

    private static bool IsOurs(Diagnostic finding) => finding.Id.StartsWith("PYN", StringComparison.Ordinal);
}
