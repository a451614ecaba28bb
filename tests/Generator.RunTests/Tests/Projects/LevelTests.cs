using System.Reflection;
using System.Runtime.CompilerServices;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary><c>PynectorSpanLevel</c>: what is more detailed is compiled as if tracing were off.</summary>
[Collection(ListeningCollection.Name)]
public class LevelTests
{
    private static readonly (string Type, string Method, int Level)[] Methods =
    [
        ("Levels", "DefaultAsync", 0),
        ("Levels", "InformationWrappedAsync", 0),
        ("Levels", "DebugAsync", 1),
        ("Levels", "DebugSync", 1),
        ("Levels", "VerboseAsync", 2),
        ("Levels", "VerboseSequence", 2),
        ("LevelOfType", "TypesAsync", 2),
        ("LevelOfType", "OwnAsync", 1),
    ];

    [Theory]
    [InlineData(null, 2)]
    [InlineData("", 2)]
    [InlineData("Information", 0)]
    [InlineData("Debug", 1)]
    [InlineData("Verbose", 2)]
    [InlineData("information", 0)]
    [InlineData(" DEBUG ", 1)]
    public async Task Methods_up_to_the_level_are_traced(string? level, int traced)
    {
        var project = LoadedProjects.OfInputs("Projects/Levels");
        var assembly = (level is null ? project : project.With("PynectorSpanLevel", level)).Load();

        foreach (var (type, method, own) in Methods)
        {
            using var scene = Scene.Recording(project.AssemblyName);
            (await assembly.CallAsync($"Inputs.Projects.{type}", method, 7)).ShouldBe(7);
            scene.Names.ShouldBe(own <= traced ? [$"{type}.{method}"] : []);
        }
    }

    [Fact]
    public void A_method_in_place_that_is_too_detailed_has_the_ordinary_builder()
    {
        var levels = LoadedProjects.OfInputs("Projects/Levels").With("PynectorSpanLevel", "Debug").Load().GetType("Inputs.Projects.Levels")!;

        levels.GetMethod("DebugAsync")!.IsDefined(typeof(AsyncMethodBuilderAttribute)).ShouldBeTrue();
        levels.GetMethod("VerboseAsync")!.IsDefined(typeof(AsyncMethodBuilderAttribute)).ShouldBeFalse();
    }

    [Fact]
    public async Task With_tracing_off_no_level_is_traced()
    {
        var project = LoadedProjects.OfInputs("Projects/Levels").With("PynectorTracing", "false").With("PynectorSpanLevel", "Verbose");
        var assembly = project.Load();
        using var scene = Scene.Recording(project.AssemblyName);
        foreach (var (type, method, _) in Methods)
        {
            (await assembly.CallAsync($"Inputs.Projects.{type}", method, 7)).ShouldBe(7);
        }

        scene.Recorder.Started.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Information", 1)]
    [InlineData("Debug", 3)]
    public async Task Bodies_of_methods_that_are_too_detailed_leave_the_callers_span_alone(string level, int spans)
    {
        var project = LoadedProjects.OfInputs("Projects/QuietBodies").With("PynectorSpanLevel", level);
        var assembly = project.Load();
        using var scene = Scene.Recording(project.AssemblyName);

        (await assembly.CallAsync("Inputs.Projects.QuietBodies", "CallerAsync", 7)).ShouldBe(7);

        var caller = scene.Recorder.Stopped.Single(span => span.OperationName == "QuietBodies.CallerAsync");
        caller.TagObjects.Select(tag => tag.Key).ShouldBe(["own", "helper"]);
        caller.Events.ShouldBeEmpty();
        caller.Links.ShouldBeEmpty();
        caller.Status.ShouldBe(System.Diagnostics.ActivityStatusCode.Unset);
        scene.Names.Count().ShouldBe(spans);
        assembly.GetType("Inputs.Projects.QuietBodies")!.GetProperty("Evaluated")!.GetValue(null).ShouldBe(9, "arguments are evaluated");
    }

    [Theory, InlineData("Warning"), InlineData("1"), InlineData("Debug, Verbose")]
    public void An_unknown_level_is_an_error_that_names_the_known_ones(string level)
    {
        var error = LoadedProjects.OfInputs("Projects/Levels").With("PynectorSpanLevel", level).Errors().ShouldHaveSingleItem();

        error.ShouldContain("PYN0001");
        error.ShouldContain("PynectorSpanLevel");
        error.ShouldContain($"'{level}'");
        error.ShouldContain("Information, Debug, Verbose");
    }
}
