using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.AtCall.Tests.Harness;

/// <summary>A project that is built in memory, as the package's targets would have it built.</summary>
internal sealed class Project(string name)
{
    private static readonly IReadOnlyList<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Pynector.Runtime.dll" or "Microsoft.Extensions.Logging.Abstractions.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly Assembly Package = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "generator", "Pynector.Generators.dll"));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. Package.GetExportedTypes().Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    // Many tests take the same two projects.
    private static readonly Dictionary<string, Task<Built>> Known = [];

    private readonly List<string> _description = [name];
    private readonly Dictionary<string, string> _properties = [];
    private readonly List<MetadataReference> _references = [.. Framework];
    private readonly List<string> _inputs = [];
    private bool _hasPackage = true;

    /// <summary>Adds a file of the folder Inputs.</summary>
    public Project Input(string file)
    {
        _description.Add(file);
        using var reader = new StreamReader(typeof(Project).Assembly.GetManifestResourceStream(file)!);
        _inputs.Add(reader.ReadToEnd());
        return this;
    }

    /// <summary>Sets MSBuild properties.</summary>
    public Project With(params IEnumerable<(string Property, string Value)> properties)
    {
        foreach (var (property, value) in properties)
        {
            _description.Add($"{property}={value}");
            _properties["build_property." + property] = value;
        }

        return this;
    }

    /// <summary>Builds it without the package: a library that it references brings the runtime along.</summary>
    public Project WithoutPackage()
    {
        _description.Add("without package");
        _hasPackage = false;
        return this;
    }

    public Project Reference(Built library, ReferencedAs kind)
    {
        _description.Add($"{kind} of ({library.Description})");
        _references.Add(library.Reference(kind));
        return this;
    }

    /// <summary>Builds it, which must succeed without a warning.</summary>
    public Task<Built> BuildAsync()
    {
        var description = string.Join(", ", _description);
        if (!Known.TryGetValue(description, out var built))
        {
            Known[description] = built = BuildAsync(description);
        }

        return built;
    }

    private async Task<Built> BuildAsync(string description)
    {
        var isTraced = _hasPackage && _properties.GetValueOrDefault("build_property.PynectorTracing") != "false";
        var parsing = CSharpParseOptions.Default
            .WithPreprocessorSymbols(isTraced ? ["PYNECTOR_TRACING"] : Array.Empty<string>())
            .WithFeatures(isTraced ? [new("InterceptorsNamespaces", "Pynector.Generated")] : []);
        Compilation compilation = CSharpCompilation.Create(
            name,
            _inputs.Select((text, i) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), parsing, $"/src/{name}/File{i}.cs")),
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable).WithOptimizationLevel(OptimizationLevel.Release));

        var written = compilation.SyntaxTrees.ToHashSet();
        IReadOnlyList<string> findings = [];
        if (_hasPackage)
        {
            var options = new BuildProperties(_properties);
            CSharpGeneratorDriver.Create([((IIncrementalGenerator)Activator.CreateInstance(Package.GetType("Pynector.Generators.TracedGenerator", throwOnError: true)!)!).AsSourceGenerator()], [], parsing, options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var told);
            var found = await compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync();
            findings = [.. told.Concat(found).Select(finding => $"{finding.Id} {finding.GetMessage(null)}")];
        }

        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        using var reference = new MemoryStream();
        compilation.Emit(reference, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success.ShouldBeTrue();
        return new Built(description, (CSharpCompilation)compilation, image.ToArray(), reference.ToArray(), [.. compilation.SyntaxTrees.Where(tree => !written.Contains(tree)).Select(tree => Path.GetFileName(tree.FilePath))], findings);
    }
}
