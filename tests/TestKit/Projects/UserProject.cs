using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.TestKit.Projects;

/// <summary>A project that uses the package: what a user has, and the compilation that a build makes of it in memory.</summary>
public sealed record UserProject
{
    /// <summary>What the SDK suppresses in every project: which version of an assembly stands for another's is its business.</summary>
    public static readonly ImmutableArray<KeyValuePair<string, ReportDiagnostic>> SuppressedBySdk =
        [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)];

    /// <summary>Gets the files that the user wrote.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>Gets the assembly's name, which is the default name of the source.</summary>
    public string AssemblyName { get; init; } = "Shop";

    /// <summary>Gets the target framework.</summary>
    public string Framework { get; init; } = "net10.0";

    /// <summary>Gets what the project builds.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Gets the assemblies that the project refers to, beside the framework and the package's runtime.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    /// <summary>Gets whether the project refers to the package; if not, a library may still bring the runtime along.</summary>
    public bool HasPackage { get; init; } = true;

    /// <summary>Gets whether the package's props and targets reach the project; they don't where a library keeps them to itself.</summary>
    public bool HasBuildFiles { get; init; } = true;

    /// <summary>Gets <c>LangVersion</c>.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Gets <c>Nullable</c>.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Gets <c>ImplicitUsings</c>.</summary>
    public bool HasImplicitUsings { get; init; } = true;

    /// <summary>Gets <c>Optimize</c>.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Debug;

    /// <summary>Gets what becomes of warnings: errors, as in the strictest project, or what they are by default.</summary>
    public ReportDiagnostic Warnings { get; init; } = ReportDiagnostic.Error;

    /// <summary>Gets the MSBuild properties that the project file sets.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Gets the features of the compiler that the user switched on.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>Gets what the project names in <c>NoWarn</c>: the inputs say nothing about themselves.</summary>
    public ImmutableArray<string> SuppressedIds { get; init; } = ["CS1591"];

    /// <summary>Gets <c>PathMap</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> PathMap { get; init; } = [];

    /// <summary>Gets what MSBuild makes of the package's props and targets.</summary>
    public PackageBuild Build => PackageBuild.Of(Properties);

    /// <summary>Gets what generators and analyzers see of the project's properties.</summary>
    public AnalyzerConfigOptionsProvider OptionsProvider => HasBuildFiles ? Build.Options : new BuildProperties(Properties);

    /// <summary>Gets how the compiler reads the files.</summary>
    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion)
        .WithDocumentationMode(DocumentationMode.Diagnose)
        .WithFeatures(Features.Select(feature => KeyValuePair.Create(feature, "on")).Concat(HasPackage && HasBuildFiles ? Build.Features : []))
        .WithPreprocessorSymbols(HasPackage && HasBuildFiles ? Build.Constants : []);

    /// <summary>Gets how the compiler compiles them.</summary>
    public CSharpCompilationOptions CompilationOptions => new CSharpCompilationOptions(OutputKind)
        .WithNullableContextOptions(Nullable)
        .WithOptimizationLevel(Optimization)
        .WithAllowUnsafe(true)
        .WithGeneralDiagnosticOption(Warnings)
        .WithSpecificDiagnosticOptions(SuppressedIds.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)).Concat(SuppressedBySdk))
        .WithSourceReferenceResolver(new SourceFileResolver([], baseDirectory: null, PathMap));

    /// <summary>Gets all that the compiler refers to.</summary>
    public IReadOnlyList<MetadataReference> References =>
        [.. UserReferences.Of(Framework).Where(reference => !Libraries.Any(library => IsNewer(library, reference))), .. Libraries];

    /// <summary>A project of files under <c>Inputs</c>.</summary>
    public static UserProject OfInputs(params string[] names) => new() { Files = [.. names.Select(SourceFile.Input)] };

    /// <summary>A project of an input and those that belong to it: <c>Name.One.cs</c> and <c>Name.Two.cs</c>.</summary>
    public static UserProject Around(string input) =>
        OfInputs([.. SourceFile.InputNames().Where(name => name.Split('.')[0] == input.Split('.')[0])]);

    /// <summary>A project of one file.</summary>
    public static UserProject OfText(string text) => new() { Files = [new SourceFile("Program.cs", text)] };

    /// <summary>The project with another value of an MSBuild property.</summary>
    public UserProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    /// <summary>The project with other values of MSBuild properties.</summary>
    public UserProject With(IEnumerable<(string Property, string Value)> properties) =>
        properties.Aggregate(this, static (project, property) => project.With(property.Property, property.Value));

    /// <summary>Compiles what the user wrote: no generator has run.</summary>
    public CSharpCompilation Compile()
    {
        var options = ParseOptions;
        return CSharpCompilation.Create(
            AssemblyName,
            (HasImplicitUsings ? Files.Insert(0, new SourceFile(ImplicitUsings.Path, ImplicitUsings.Text)) : Files)
                .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), options, file.Path)),
            References,
            CompilationOptions);
    }

    /// <summary>Creates the driver that runs a generator over the compilation.</summary>
    public CSharpGeneratorDriver CreateDriver(ISourceGenerator generator, bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [generator],
        additionalTexts: null,
        ParseOptions,
        OptionsProvider,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    // Of two versions a build takes the newer one, which is the one that the project refers to itself.
    private static bool IsNewer(MetadataReference library, MetadataReference reference) => Path.GetFileName(library.Display) == Path.GetFileName(reference.Display);
}
