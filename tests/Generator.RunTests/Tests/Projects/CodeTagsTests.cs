using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary><c>PynectorCodeTags</c>: spans say where their method stands.</summary>
[Collection(ListeningCollection.Name)]
public class CodeTagsTests
{
    private const string Located = "Inputs.Projects.Located";

    [Theory]
    [InlineData(Located, "InPlaceAsync", "Task<int> InPlaceAsync(")]
    [InlineData(Located, "Wrapped", "int Wrapped(")]
    [InlineData(Located, "Sequence", "IEnumerable<int> Sequence(")]
    [InlineData("LocatedNowhere", "RunAsync", "Task<int> RunAsync(")]
    public async Task They_are_the_methods(string type, string method, string declaration)
    {
        var (assembly, project) = Build("true");
        using var scene = Scene.Recording(project);
        await assembly.CallAsync(type, method, 1);

        ShouldSay(scene.Span, $"{type}.{method}", declaration, (string)(await assembly.CallAsync(Located, "Here"))!);
    }

    [Fact]
    public async Task Of_a_generic_method_in_a_nested_type_they_are_without_type_arguments()
    {
        var (assembly, project) = Build("true");
        using var scene = Scene.Recording(project);
        var inner = assembly.GetType(Located + "+Inner`1")!.MakeGenericType(typeof(string));
        await (Task<int>)inner.GetMethod("GenericAsync")!.MakeGenericMethod(typeof(int)).Invoke(null, [1])!;

        ShouldSay(scene.Span, Located + ".Inner.GenericAsync", "Task<TOther> GenericAsync<", (string)(await assembly.CallAsync(Located, "Here"))!);
    }

    // As the compiler maps what [CallerFilePath] gives: no folder of the machine that builds leaves it.
    [Fact]
    public async Task Paths_are_mapped_as_the_compiler_maps_them()
    {
        var project = LoadedProjects.OfInputs("Projects/Located").With("PynectorCodeTags", "true") with { PathMap = [new("/src/", "/_/")] };
        var assembly = project.Load();
        using var scene = Scene.Recording(project.AssemblyName);
        await assembly.CallAsync(Located, "InPlaceAsync", 1);

        scene.Span.GetTagItem("code.file.path").ShouldBe("/_/Inputs/Projects/Located.cs");
        (await assembly.CallAsync(Located, "Here")).ShouldBe("/_/Inputs/Projects/Located.cs");
    }

    [Theory, InlineData(null), InlineData("false"), InlineData("FALSE")]
    public async Task They_are_not_there_unless_asked_for(string? value)
    {
        var (assembly, project) = Build(value);
        using var scene = Scene.Recording(project);
        await assembly.CallAsync(Located, "InPlaceAsync", 1);
        await assembly.CallAsync(Located, "Wrapped", 1);

        scene.Recorder.Stopped.Count.ShouldBe(2);
        scene.Recorder.Stopped.ShouldAllBe(span => !span.TagObjects.Any());
    }

    [Fact]
    public async Task A_span_that_is_not_recorded_has_none()
    {
        var (assembly, project) = Build("True");
        using var scene = new Scene(Audience.SampledOutRoot, project);
        await assembly.CallAsync(Located, "InPlaceAsync", 1);

        scene.Span.TagObjects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listener_that_throws_takes_none_away()
    {
        var (assembly, project) = Build("true");
        using var scene = Scene.Recording(project);
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        await assembly.CallAsync(Located, "InPlaceAsync", 1);

        scene.Span.GetTagItem("code.function.name").ShouldBe(Located + ".InPlaceAsync");
    }

    private static (System.Reflection.Assembly Assembly, string Name) Build(string? value)
    {
        var project = LoadedProjects.OfInputs("Projects/Located");
        return ((value is null ? project : project.With("PynectorCodeTags", value)).Load(), project.AssemblyName);
    }

    private static void ShouldSay(Activity span, string function, string declaration, string file)
    {
        var lines = SourceFile.Input("Projects/Located.cs").Text.Split('\n');

        span.TagObjects.ToDictionary().ShouldBe(
            new Dictionary<string, object?>
            {
                ["code.function.name"] = function,
                ["code.file.path"] = file,
                ["code.line.number"] = Array.FindLastIndex(lines, line => line.Contains(declaration, StringComparison.Ordinal)) + 1,
            },
            ignoreOrder: true);
    }
}
