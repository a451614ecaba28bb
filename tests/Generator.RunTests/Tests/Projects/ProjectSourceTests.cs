using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary><c>PynectorSourceName</c>: below a type's source, which is below a method's.</summary>
[Collection(ListeningCollection.Name)]
public class ProjectSourceTests
{
    [Theory, InlineData(null), InlineData("Company.Product"), InlineData("with \"quotes\" \\ and ünicode")]
    public async Task The_projects_source_is_the_least(string? name)
    {
        var project = LoadedProjects.OfInputs("Projects/Sources");
        var assembly = (name is null ? project : project.With("PynectorSourceName", name)).Load();
        using var scene = Scene.Recording(name ?? project.AssemblyName, "Inputs.Projects.Type", "Inputs.Projects.Method");

        await assembly.CallAsync("Inputs.Projects.ProjectSource", "RunAsync", 1);
        await assembly.CallAsync("Inputs.Projects.TypeSource", "RunAsync", 2);
        await assembly.CallAsync("Inputs.Projects.TypeSource", "Run", 3);

        scene.Recorder.Stopped.Select(span => span.Source.Name).ShouldBe([name ?? project.AssemblyName, "Inputs.Projects.Type", "Inputs.Projects.Method"]);
    }
}
