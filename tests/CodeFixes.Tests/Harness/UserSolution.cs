using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generators;
using Pynector.Generators.Analyzers;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>A solution as an IDE has it open: projects that use the package, the strictest way.</summary>
internal static class UserSolution
{
    private static readonly UserProject Usual = new() { Files = [], Warnings = ReportDiagnostic.Default };

    // CS1591: the sources of tests stay undocumented.
    private static readonly CSharpCompilationOptions StrictOptions = Usual.CompilationOptions
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1591", ReportDiagnostic.Suppress)]);

    public static Solution Open(params IReadOnlyList<Source> sources)
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var earlier = new List<ProjectReference>();
        foreach (var project in sources.GroupBy(source => source.Project))
        {
            var id = ProjectId.CreateNewId(project.Key);
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                project.Key,
                project.Key,
                LanguageNames.CSharp,
                compilationOptions: Usual.CompilationOptions,
                parseOptions: Usual.ParseOptions,
                metadataReferences: Usual.References,
                projectReferences: earlier,
                analyzerReferences: [PackageAnalyzers.Instance]));
            earlier.Add(new ProjectReference(id));
            solution = solution.AddDocument(DocumentId.CreateNewId(id), ImplicitUsings.Path, SourceText.From(ImplicitUsings.Text));
            foreach (var source in project)
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), source.Name, SourceText.From(source.Text), filePath: $"/{project.Key}/{source.Name}");
            }
        }

        return solution;
    }

    /// <summary>Adds what <see cref="Spans"/> runs to the last project.</summary>
    public static Solution AddProgram(Solution solution, string run)
    {
        var last = solution.GetProjectDependencyGraph().GetTopologicallySortedProjects().Last();
        return solution.AddDocument(DocumentId.CreateNewId(last), "Program.cs", SourceText.From($"public static class Program {{ {run} }}"));
    }

    public static Document Document(Solution solution, string name) =>
        solution.Projects.SelectMany(project => project.Documents).Single(document => document.Name == name);

    public static async Task<string> TextAsync(Solution solution, string name) => (await Document(solution, name).GetTextAsync()).ToString();

    /// <summary>All that generator and analyzers tell of a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var (output, told) = await GenerateAsync(project);
        var analyzed = await output.WithAnalyzers(PackageAnalyzers.Instance.GetAnalyzers(LanguageNames.CSharp), new AnalyzerOptions([], Usual.OptionsProvider)).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. told.Concat(analyzed)
                .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Id.StartsWith("PYN", StringComparison.Ordinal))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan),
        ];
    }

    /// <summary>Builds each project as the strictest user would, and asserts that it is clean: of warnings, and of what is told.</summary>
    public static async Task<IReadOnlyList<byte[]>> BuildAsync(Solution solution, params string[] told)
    {
        var assemblies = new List<byte[]>();
        var findings = new List<Diagnostic>();
        foreach (var project in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects().Select(id => solution.GetProject(id)!))
        {
            var (output, diagnostics) = await GenerateAsync(project);
            findings.AddRange(diagnostics.Where(diagnostic => !told.Contains(diagnostic.Id)));
            var strict = output.WithOptions(StrictOptions);
            var all = await strict.WithAnalyzers([new DefaultValueSuppressor()]).GetAllDiagnosticsAsync();
            findings.AddRange(all.Where(finding => finding is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning }));

            // Lenient: what is written doesn't ask suppressors.
            using var assembly = new MemoryStream();
            findings.AddRange(output.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            assemblies.Add(assembly.ToArray());
        }

        findings.Select(finding => finding.ToString()).Distinct().ShouldBeEmpty();
        return assemblies;
    }

    private static async Task<(CSharpCompilation Output, ImmutableArray<Diagnostic> Told)> GenerateAsync(Project project)
    {
        // A workspace runs generators by itself, and keeps what they tell.
        var written = (await project.WithAnalyzerReferences([]).GetCompilationAsync())!;
        Usual.CreateDriver(Package.CreateGenerator())
            .WithUpdatedParseOptions((CSharpParseOptions)project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(written, out var output, out var told);
        return ((CSharpCompilation)output, told);
    }

    private sealed class PackageAnalyzers : AnalyzerReference
    {
        public static readonly PackageAnalyzers Instance = new();

        // A workspace tells generators apart by reference.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new TracedGenerator().AsSourceGenerator()];

        public override string FullPath => "/package/Pynector.Generators.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) =>
        [
            .. typeof(TracedGenerator).Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => GetAnalyzers(LanguageNames.CSharp);

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
