using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Pynector.Generator.Tests.Harness;

/// <summary>A project that uses the package: what a user has, and the compilation that a build makes of it.</summary>
internal sealed record UserProject
{
    // What the SDK imports into every project.
    private const string ImplicitUsings =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    /// <summary>What the SDK suppresses in every project: which version of an assembly stands for another's is its business.</summary>
    public static readonly KeyValuePair<string, ReportDiagnostic>[] SuppressedBySdk =
        [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)];

    // What the package's targets add.
    private static readonly KeyValuePair<string, string> Interceptors = KeyValuePair.Create("InterceptorsNamespaces", "Pynector.Generated");

    public required ImmutableArray<SourceFile> Files { get; init; }

    public string AssemblyName { get; init; } = "Shop";

    public string Framework { get; init; } = "net10.0";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Assemblies that the project refers to, beside the framework and the package's runtime.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Features of the compiler that are switched on.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>What the project names in <c>NoWarn</c>.</summary>
    public ImmutableArray<string> SuppressedIds { get; init; } = [];

    public AnalyzerConfigOptionsProvider OptionsProvider => new BuildProperties(Properties);

    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion)
        .WithDocumentationMode(DocumentationMode.Diagnose)
        .WithFeatures(Features.Select(feature => KeyValuePair.Create(feature, "on")).Concat(IsTracingOff ? [] : [Interceptors]))
        .WithPreprocessorSymbols(IsTracingOff ? Array.Empty<string>() : ["PYNECTOR_TRACING"]);

    private bool IsTracingOff => string.Equals(Properties.GetValueOrDefault("PynectorTracing"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>A project of files under <c>Inputs</c>.</summary>
    public static UserProject OfInputs(params string[] names) => new() { Files = [.. names.Select(SourceFile.Input)] };

    /// <summary>A project of an input and those that belong to it: <c>Name.One.cs</c> and <c>Name.Two.cs</c>.</summary>
    public static UserProject Around(string input) =>
        OfInputs([.. SourceFile.InputNames().Where(name => name.Split('.')[0] == input.Split('.')[0])]);

    /// <summary>A project of one file.</summary>
    public static UserProject OfText(string text) => new() { Files = [new SourceFile("Program.cs", text)] };

    public UserProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        [Parse("GlobalUsings.g.cs", ImplicitUsings), .. Files.Select(file => Parse(file.Path, file.Text))],
        [.. UserReferences.Of(Framework).Where(reference => !Libraries.Any(library => IsNewer(library, reference))), .. Libraries],
        new CSharpCompilationOptions(OutputKind)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithAllowUnsafe(true)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions(SuppressedIds.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)).Concat(SuppressedBySdk)));

    // Of two versions a build takes the newer one, and that is the one which the project refers to itself.
    private static bool IsNewer(MetadataReference library, MetadataReference reference) => Path.GetFileName(library.Display) == Path.GetFileName(reference.Display);

    private SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);
}
