using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Shouldly;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary>A project of its own, built in memory with the generator that built this one: what differs by MSBuild property is seen there.</summary>
internal sealed class Project
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Pynector.Runtime.dll" or "Microsoft.CSharp.dll" or "netstandard.dll" or "Microsoft.Extensions.Logging.Abstractions.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly Type Generator =
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "generator", "Pynector.Generators.dll")).GetType("Pynector.Generators.TracedGenerator", throwOnError: true)!;

    private static int _count;

    private readonly List<(string Path, string Text)> _files = [("/src/GlobalUsings.g.cs", ImplicitUsings)];
    private readonly Dictionary<string, string> _properties = [];
    private readonly List<KeyValuePair<string, string>> _pathMap = [];
    private ReportDiagnostic _warningsAreErrors = ReportDiagnostic.Default;
    private LanguageVersion _language = LanguageVersion.Default;
    private NullableContextOptions _nullable = NullableContextOptions.Enable;

    /// <summary>Gets the assembly's name, which no other project has: it is the default name of the source.</summary>
    public string Name { get; } = $"Project{Interlocked.Increment(ref _count)}";

    /// <summary>A project of files under <c>Inputs</c>.</summary>
    public static Project OfInputs(params string[] names)
    {
        var project = new Project();
        foreach (var name in names)
        {
            using var reader = new StreamReader(typeof(Project).Assembly.GetManifestResourceStream($"Inputs/{name}.cs")!);
            project._files.Add(($"/src/Inputs/{name}.cs", reader.ReadToEnd()));
        }

        return project;
    }

    /// <summary>A project of one file.</summary>
    public static Project OfText(string text)
    {
        var project = new Project();
        project._files.Add(("/src/Program.cs", text));
        return project;
    }

    /// <summary>Sets an MSBuild property.</summary>
    public Project With(string property, string value)
    {
        _properties["build_property." + property] = value;
        return this;
    }

    /// <summary>Maps paths, as <c>PathMap</c> does.</summary>
    public Project MapPath(string from, string to)
    {
        _pathMap.Add(new(from, to));
        return this;
    }

    /// <summary>Sets <c>LangVersion</c>.</summary>
    public Project WithLanguage(LanguageVersion version)
    {
        _language = version;
        return this;
    }

    /// <summary>Sets <c>TreatWarningsAsErrors</c>.</summary>
    public Project WithWarningsAsErrors()
    {
        _warningsAreErrors = ReportDiagnostic.Error;
        return this;
    }

    /// <summary>Leaves <c>Nullable</c> at its default, which is off.</summary>
    public Project WithoutNullable()
    {
        _nullable = NullableContextOptions.Disable;
        return this;
    }

    /// <summary>Leaves <c>ImplicitUsings</c> at its default, which is off.</summary>
    public Project WithoutImplicitUsings()
    {
        _files.RemoveAt(0);
        return this;
    }

    /// <summary>What the build reports as errors, by whomever.</summary>
    public IReadOnlyList<string> Errors() => Build(out _);

    /// <summary>Builds it, which must succeed, and loads it.</summary>
    public Assembly Load()
    {
        Build(out var assembly).ShouldBeEmpty();
        return AssemblyLoadContext.Default.LoadFromStream(assembly);
    }

    /// <summary>Builds it, which must succeed, and loads it with a runtime of its own: what that reads once a process, it reads anew.</summary>
    public Assembly LoadApart()
    {
        Build(out var assembly).ShouldBeEmpty();
        var context = new AssemblyLoadContext(Name);
        context.LoadFromAssemblyPath(typeof(TracedAttribute).Assembly.Location);
        return context.LoadFromStream(assembly);
    }

    private List<string> Build(out MemoryStream assembly)
    {
        var isOff = _properties.TryGetValue("build_property.PynectorTracing", out var tracing) && tracing.Equals("false", StringComparison.OrdinalIgnoreCase);
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(_language).WithPreprocessorSymbols(isOff ? Array.Empty<string>() : ["PYNECTOR_TRACING"]);
        var input = CSharpCompilation.Create(
            Name,
            _files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), parsing, file.Path)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(_nullable)
                .WithGeneralDiagnosticOption(_warningsAreErrors)
                .WithSpecificDiagnosticOptions([new("CS1066", ReportDiagnostic.Suppress)]) // In a build, the package's suppressor takes it away.
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithAllowUnsafe(true)
                .WithSourceReferenceResolver(new SourceFileResolver([], baseDirectory: null, [.. _pathMap])));

        CSharpGeneratorDriver.Create([((IIncrementalGenerator)Activator.CreateInstance(Generator)!).AsSourceGenerator()], [], parsing, new Options(_properties))
            .RunGeneratorsAndUpdateCompilation(input, out var output, out var told);

        assembly = new MemoryStream();
        var emitted = output.Emit(assembly).Diagnostics;
        assembly.Position = 0;
        return [.. told.Concat(emitted).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>Properties, as the compiler shows them to generators.</summary>
    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
