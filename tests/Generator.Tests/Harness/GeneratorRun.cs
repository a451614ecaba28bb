using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generators;
using Pynector.Generators.Emission;

namespace Pynector.Generator.Tests.Harness;

/// <summary>The generator, run over a project; and run again, to see that it knows when nothing changed.</summary>
internal sealed class GeneratorRun
{
    /// <summary>The names of the generator's own steps.</summary>
    public static readonly ImmutableArray<string> StepNames =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(field => (string)field.GetRawConstantValue()!)];

    private GeneratorRun(UserProject project, GeneratorDriver driver, CSharpCompilation input, Compilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        Project = project;
        Driver = driver;
        Input = input;
        Output = (CSharpCompilation)output;
        Diagnostics = diagnostics;
    }

    public UserProject Project { get; }

    public GeneratorDriver Driver { get; }

    /// <summary>What the user wrote.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The same with what was emitted.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the generator told, less what a pragma took away.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>What is emitted for methods and calls. The assembly's files stand beside it in every project.</summary>
    public ImmutableArray<GeneratedSourceResult> Emitted => Result.GeneratedSources.RemoveAll(static source => AssemblyFiles.Contains(source.HintName));

    /// <summary>The list of activity sources; null where there is none.</summary>
    public string? Sources => Find(SourcesEmitter.HintName);

    /// <summary>The table of the methods in place, with the builders that the runtime library doesn't have; null where there is none.</summary>
    public string? MethodTable => Find(MethodTableEmitter.HintName);

    /// <summary>The files that are emitted once an assembly.</summary>
    public static IReadOnlyList<string> AssemblyFiles { get; } = [SourcesEmitter.HintName, MethodTableEmitter.HintName];

    /// <summary>The text of the one file emitted.</summary>
    public string Text => Emitted.ShouldHaveSingleItem().SourceText.ToString();

    private string? Find(string hintName) =>
        Result.GeneratedSources.Where(source => source.HintName == hintName).Select(static source => source.SourceText.ToString()).SingleOrDefault();

    public static GeneratorRun Of(UserProject project)
    {
        var input = project.Compile();
        var driver = CreateDriver(project).RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        var run = new GeneratorRun(project, driver, input, output, diagnostics);
        run.Result.Exception.ShouldBeNull();
        AssertNothingRunsAgain(driver.RunGenerators(input.Clone()));
        return run;
    }

    public static GeneratorDriver CreateDriver(UserProject project, bool trackSteps = true) => project.CreateDriver(new TracedGenerator().AsSourceGenerator(), trackSteps);

    public bool IsEmitted(Diagnostic diagnostic) => IsEmitted(diagnostic.Location.SourceTree);

    public bool IsEmitted(SyntaxTree? tree) => tree is not null && !Input.ContainsSyntaxTree(tree);

    private static void AssertNothingRunsAgain(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();

        // Roslyn's own steps are left out: a cloned compilation is a new one to them.
        var own = result.TrackedSteps.Where(step => StepNames.Contains(step.Key));
        foreach (var (name, steps) in own.Concat(result.TrackedOutputSteps))
        {
            foreach (var (_, reason) in steps.SelectMany(step => step.Outputs))
            {
                reason.ShouldBeOneOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], $"step '{name}' ran again over an equal compilation");
            }
        }
    }
}
