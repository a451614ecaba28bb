using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Shouldly;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>Compiles sources in memory, with and without the package.</summary>
internal static class InputCompiler
{
    private const string Runtime = "Pynector.Runtime";

    /// <summary>Gets the inputs of this project, as a user has them.</summary>
    public static IReadOnlyList<SourceFile> Inputs { get; } = [new(ImplicitUsings.Path, ImplicitUsings.Text), .. SourceFile.InputNames().Select(SourceFile.Input)];

    /// <summary>As a project that has the package.</summary>
    /// <param name="sources">The annotated sources.</param>
    /// <param name="tracing">The value of <c>PynectorTracing</c>.</param>
    /// <param name="optimization">As <c>Optimize</c> says.</param>
    public static ModuleDefinition WithPackage(IEnumerable<SourceFile> sources, bool tracing, OptimizationLevel optimization)
    {
        var project = Project(sources, optimization).With("PynectorTracing", tracing ? "true" : "false").With("InterceptorsNamespaces", "Inputs");
        var input = Sequential(project.Compile());
        project.CreateDriver(Package.CreateGenerator()).RunGeneratorsAndUpdateCompilation(input, out var compilation, out var diagnostics);
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        compilation.SyntaxTrees.Count().ShouldBeGreaterThan(input.SyntaxTrees.Length);
        return Emit(compilation);
    }

    /// <summary>As a project that has never heard of the package: not even a reference.</summary>
    public static ModuleDefinition WithoutPackage(IEnumerable<SourceFile> sources, OptimizationLevel optimization)
    {
        var project = Project(sources, optimization) with { HasPackage = false };
        return Emit(Sequential(project.Compile()).WithReferences(UserReferences.WithoutPackage(project.Framework)));
    }

    public static bool RefersToRuntime(ModuleDefinition module) => module.AssemblyReferences.Any(reference => reference.Name == Runtime);

    private static UserProject Project(IEnumerable<SourceFile> sources, OptimizationLevel optimization) => new()
    {
        Files = [.. sources],
        AssemblyName = "Inputs",
        LanguageVersion = LanguageVersion.Preview,
        HasImplicitUsings = false,
        Optimization = optimization,
        Warnings = ReportDiagnostic.Default,
    };

    // The compiler numbers the names of cached delegates as it compiles their methods.
    private static CSharpCompilation Sequential(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithDeterministic(true).WithConcurrentBuild(false));

    private static ModuleDefinition Emit(Compilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }
}
