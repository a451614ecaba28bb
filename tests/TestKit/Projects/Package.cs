using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pynector.TestKit.Projects;

/// <summary>The generator and the analyzers that the test project was built with, from the working tree or from a package.</summary>
public static class Package
{
    private const string File = "Pynector.Generators.dll";

    private static readonly Assembly Assembly = Load();

    /// <summary>Gets the analyzers and suppressors.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Makes a generator that remembers nothing.</summary>
    public static ISourceGenerator CreateGenerator() =>
        ((IIncrementalGenerator)Activator.CreateInstance(Assembly.GetType("Pynector.Generators.TracedGenerator", throwOnError: true)!)!).AsSourceGenerator();

    // Tests that refer to the generator as to any library have it beside them.
    private static Assembly Load() =>
        Path.Combine(AppContext.BaseDirectory, File) is var own && System.IO.File.Exists(own)
            ? Assembly.LoadFrom(own)
            : Assembly.LoadFrom(Path.Combine(ProjectPaths.Package, File));
}
