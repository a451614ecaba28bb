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
}
