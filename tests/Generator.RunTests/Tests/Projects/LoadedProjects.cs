using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Shouldly;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary>Projects of their own, built in memory and loaded: tests see there what differs by MSBuild property.</summary>
internal static class LoadedProjects
{
    // Tests that take one and the same project build it once, and load it once.
    private static readonly ConditionalWeakTable<UserProject, byte[]> Images = [];
    private static readonly ConditionalWeakTable<UserProject, Assembly> Assemblies = [];

    private static int _count;

    /// <summary>A project of files under <c>Inputs</c>. No other project has its name, which is the default name of the source.</summary>
    public static UserProject OfInputs(params string[] names) =>
        Of([.. names.Select(name => new SourceFile($"/src/Inputs/{name}.cs", SourceFile.Input(name + ".cs").Text))]);

    /// <summary>A project of one file.</summary>
    public static UserProject OfText(string text) => Of([new SourceFile("/src/Program.cs", text)]);

    /// <summary>Builds the project, which must succeed, and loads it.</summary>
    public static Assembly Load(this UserProject project) =>
        Assemblies.GetValue(project, static project => AssemblyLoadContext.Default.LoadFromStream(Image(project)));

    /// <summary>Builds the project, which must succeed, and loads it with a runtime of its own: what the runtime reads once a process, that runtime reads anew.</summary>
    public static Assembly LoadApart(this UserProject project)
    {
        var context = new AssemblyLoadContext(project.AssemblyName);
        context.LoadFromAssemblyPath(typeof(TracedAttribute).Assembly.Location);
        return context.LoadFromStream(Image(project));
    }

    /// <summary>What the build reports as errors, by whomever.</summary>
    public static IReadOnlyList<string> Errors(this UserProject project) => [.. project.Build.Messages, .. Build(project).Errors];

    private static UserProject Of(SourceFile[] files) => new()
    {
        Files = [.. files],
        AssemblyName = $"Project{Interlocked.Increment(ref _count)}",
        Optimization = OptimizationLevel.Release,
        Warnings = ReportDiagnostic.Default,
    };

    private static MemoryStream Image(UserProject project) => new(Images.GetValue(project, static project =>
    {
        var built = Build(project);
        built.Errors.ShouldBeEmpty();
        return built.Image;
    }));

    private static BuiltProject Build(UserProject project) => BuiltProject.OfAsync(project).GetAwaiter().GetResult();
}
