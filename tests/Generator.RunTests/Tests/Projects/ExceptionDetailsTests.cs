using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary><c>PynectorExceptionDetails=type</c>: no message and no stack trace leaves the process.</summary>
[Collection(ListeningCollection.Name)]
public class ExceptionDetailsTests
{
    private const string Secrets = "Inputs.Projects.Secrets";
    private const string Secret = "4111-1111";

    // The case of the value is of no account.
    private static readonly UserProject Project = LoadedProjects.OfInputs("Projects/Secrets").With("PynectorExceptionDetails", "Type");

    public static TheoryData<string> Methods =>
        ["InPlaceAsync", "ToldAndThrownAsync", "ToldAsync", "AsyncCoreAsync", "OtherCoreAsync", "Sync", "Sequence", "RootAsync"];

    [Theory, MemberData(nameof(Methods))]
    public async Task The_type_alone_is_recorded(string method)
    {
        using var scene = Scene.Recording(Project.AssemblyName);
        await FailAsync(Project, method);

        ShouldHideAllButTheType(scene.Span);
    }

    [Theory, MemberData(nameof(Methods))]
    public async Task A_listener_that_throws_at_the_start_lets_nothing_out(string method)
    {
        using var scene = Scene.Recording(Project.AssemblyName);
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        await FailAsync(Project, method);

        ShouldHideAllButTheType(scene.Span);
    }

    // A listener's recorder gets the exception itself, and could write down all of it.
    [Theory, MemberData(nameof(Methods))]
    public async Task Recorders_do_not_get_the_exception(string method)
    {
        var recorded = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Project.AssemblyName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ExceptionRecorder = (_, _, ref _) => recorded++,
        };
        ActivitySource.AddActivityListener(listener);
        await FailAsync(Project, method);

        recorded.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, "InPlaceAsync")]
    [InlineData("full", "Sync")]
    [InlineData("FULL", "Sequence")]
    [InlineData(null, "ToldAndThrownAsync")]
    public async Task All_is_recorded_unless_told_otherwise(string? details, string method)
    {
        var secrets = LoadedProjects.OfInputs("Projects/Secrets");
        var project = details is null ? secrets : secrets.With("PynectorExceptionDetails", details);
        using var scene = Scene.Recording(project.AssemblyName);
        await FailAsync(project, method);

        scene.Span.StatusDescription.ShouldNotBeNull().ShouldContain(Secret);
        var tags = scene.Span.Events.ShouldHaveSingleItem().Tags.ToDictionary();
        tags["exception.message"].ShouldBeOfType<string>().ShouldContain(Secret);
        tags["exception.stacktrace"].ShouldBeOfType<string>().ShouldContain(Secret);
    }

    private static async Task FailAsync(UserProject project, string method)
    {
        var exception = await Record.ExceptionAsync(() => project.Load().CallAsync(Secrets, method));

        // The caller gets all of it.
        (exception is InvalidDataException { InnerException.Message: "inner " + Secret }).ShouldBe(method != "ToldAsync");
    }

    private static void ShouldHideAllButTheType(Activity span)
    {
        const string type = "System.IO.InvalidDataException";
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBeNull();
        span.GetTagItem("error.type").ShouldBe(type);
        var recorded = span.Events.ShouldHaveSingleItem();
        recorded.Name.ShouldBe("exception");
        recorded.Tags.ShouldBe([new("exception.type", type)]);

        foreach (var value in span.TagObjects.Concat(recorded.Tags).Select(tag => tag.Value?.ToString()))
        {
            value.ShouldNotBeNull();
            value.ShouldNotContain(Secret);
            value.ShouldNotContain("   at ");
        }
    }
}
