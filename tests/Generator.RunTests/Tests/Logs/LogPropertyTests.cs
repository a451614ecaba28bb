using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Projects;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>What MSBuild properties say of logs.</summary>
[Collection(ListeningCollection.Name)]
public class LogPropertyTests
{
    private const string Logged = "Inputs.Projects.Logged";

    [Theory, InlineData(null, true), InlineData("true", true), InlineData("false", false), InlineData("False", false)]
    public async Task PynectorLogScopes(string? value, bool hasScope)
    {
        var project = LoadedProjects.OfInputs("Projects/Logged");
        var assembly = (value is null ? project : project.With("PynectorLogScopes", value)).Load();
        using var scene = Scene.Recording(project.AssemblyName);
        using var book = new LogBook();
        await assembly.CallAsync(Logged, "Use", book.Factory.CreateLogger("own"));
        (await assembly.CallAsync(Logged, "Work")).ShouldBe(1);

        var line = book.Lines.ShouldHaveSingleItem();
        line.Scopes.ShouldBe(hasScope ? [LogBook.Fields(scene.Span)] : []);
        line.Current.ShouldBeSameAs(scene.Span);
    }

    [Fact]
    public async Task Events_are_written_without_scopes_too()
    {
        var project = LoadedProjects.OfInputs("Projects/Logged").With("PynectorLogScopes", "false");
        var assembly = project.Load();
        using var scene = Scene.Recording(project.AssemblyName);
        using var book = new LogBook();
        await assembly.CallAsync(Logged, "Use", book.Factory.CreateLogger("own"));
        await assembly.CallAsync(Logged, "WorkAloud");

        book.Lines.Select(line => line.Id.Name ?? line.Text).ShouldBe(["started", "work", "completed"]);
        book.Lines.ShouldAllBe(line => line.Category == "own" && line.Scopes.Length == 0);
    }

    [Theory, InlineData("FailAloudAsync"), InlineData("FailAsync")]
    public async Task PynectorExceptionDetails(string method)
    {
        var project = LoadedProjects.OfInputs("Projects/Logged").With("PynectorExceptionDetails", "type");
        var assembly = project.Load();
        using var scene = Scene.Recording(project.AssemblyName);
        using var book = new LogBook();
        await assembly.CallAsync(Logged, "Use", book.Factory.CreateLogger("own"));
        await Should.ThrowAsync<InvalidDataException>(() => assembly.CallAsync(Logged, method));

        if (method == "FailAsync")
        {
            book.Lines.ShouldBeEmpty();
            return;
        }

        var line = book.Lines.ShouldHaveSingleItem();
        line.Exception.ShouldBeNull();
        line.Text.ShouldBe("Logged.FailAloudAsync failed: System.IO.InvalidDataException");
        LogBook.Show(line.State).ShouldNotContain("4111");
        scene.Span.StatusDescription.ShouldBeNull();
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }
}
