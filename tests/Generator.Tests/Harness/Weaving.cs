using System.Runtime.CompilerServices;

namespace Pynector.Generator.Tests.Harness;

/// <summary>The check of a behaviour: what is emitted is as verified, and builds in the strictest project.</summary>
internal static class Weaving
{
    public static Task CheckAsync(string input, [CallerFilePath] string file = "", [CallerMemberName] string member = "") =>
        CheckAsync(UserProject.OfInputs(input), file, member);

    public static async Task CheckAsync(UserProject project, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var run = GeneratorRun.Of(project);
        run.Diagnostics.ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run);
        await Snapshot.MatchAsync(run, file, member);
    }

    /// <summary>The same check of the table of the methods in place.</summary>
    public static async Task CheckTableAsync(UserProject project, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var run = GeneratorRun.Of(project);
        run.Diagnostics.ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run);
        await Snapshot.MatchTableAsync(run, file, member);
    }

    /// <summary>The check of a behaviour that differs little from a verified one: what is emitted is that with some texts replaced, and builds.</summary>
    /// <param name="project">The project.</param>
    /// <param name="verified">A project whose emitted files a snapshot shows.</param>
    /// <param name="replaced">What stands in those files, and what stands in its place.</param>
    public static async Task CheckAsync(UserProject project, UserProject verified, params (string Text, string Replacement)[] replaced)
    {
        var run = GeneratorRun.Of(project);
        run.Diagnostics.ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run);
        var expected = Text(GeneratorRun.Of(verified));
        foreach (var (text, replacement) in replaced)
        {
            expected.ShouldContain(text, Case.Sensitive);
            expected = expected.Replace(text, replacement, StringComparison.Ordinal);
        }

        Text(run).ShouldBe(expected);
    }

    // Without indentation: how deep a text stands is the snapshot's to show.
    private static string Text(GeneratorRun run) => string.Join('\n', run.Emitted
        .SelectMany(source => $"// {source.HintName}\n{Snapshot.WithoutLocations(source.SourceText.ToString())}".Split('\n'))
        .Select(line => line.TrimStart()));
}
