using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.Logging;
using Mono.Cecil;
using Shouldly;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>Compiles sources in memory, with and without the package.</summary>
internal static class InputCompiler
{
    private const string Runtime = "Pynector.Runtime";

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. from file in Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
           where IsManaged(file)
           select MetadataReference.CreateFromFile(file),
        MetadataReference.CreateFromFile(typeof(ILogger).Assembly.Location),
    ];

    private static readonly MetadataReference Package = MetadataReference.CreateFromFile(typeof(TracedAttribute).Assembly.Location);

    /// <summary>The generator that this project was built with.</summary>
    private static readonly ImmutableArray<ISourceGenerator> Generators =
        new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, "generator", "Pynector.Generators.dll"), new Loader()).GetGenerators(LanguageNames.CSharp);

    /// <summary>As a project that has the package.</summary>
    /// <param name="sources">The annotated sources.</param>
    /// <param name="tracing">The value of <c>PynectorTracing</c>, and whether the constant is defined.</param>
    /// <param name="optimization">As <c>Optimize</c> says.</param>
    public static ModuleDefinition WithPackage(IEnumerable<Source> sources, bool tracing, OptimizationLevel optimization)
    {
        var options = tracing ? Parse.WithPreprocessorSymbols("PYNECTOR_TRACING") : Parse;
        var driver = CSharpGeneratorDriver.Create(
            Generators,
            parseOptions: options,
            optionsProvider: new Options(new Property("build_property.PynectorTracing", tracing ? "true" : "false")));
        driver.RunGeneratorsAndUpdateCompilation(Create(sources, options, optimization, [.. Framework, Package]), out var compilation, out var diagnostics);
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        compilation.SyntaxTrees.Count().ShouldBeGreaterThan(sources.Count());
        return Emit(compilation);
    }

    /// <summary>As a project that has never heard of the package: not even a reference.</summary>
    public static ModuleDefinition WithoutPackage(IEnumerable<Source> sources, OptimizationLevel optimization) =>
        Emit(Create(sources, Parse, optimization, Framework));

    public static bool RefersToRuntime(ModuleDefinition module) => module.AssemblyReferences.Any(reference => reference.Name == Runtime);

    // As the package's targets say it: the compiler takes interceptors from the namespaces alone that a project allows.
    private static CSharpParseOptions Parse { get; } = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "Pynector.Generated")]);

    private static CSharpCompilation Create(
        IEnumerable<Source> sources, CSharpParseOptions options, OptimizationLevel optimization, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation.Create(
            "Inputs",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path, Encoding.UTF8)),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: optimization,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true,
                deterministic: true,
                // Names of cached delegates are numbered as their methods are compiled.
                concurrentBuild: false));

    private static ModuleDefinition Emit(Compilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private sealed record Property(string Name, string Value);

    private sealed class Options(Property property) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new One(property);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class One(Property property) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == property.Name ? property.Value : null;
                return value is not null;
            }
        }
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
