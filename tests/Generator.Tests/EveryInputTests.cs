using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What builds in the usual project builds in others.</summary>
public sealed class EveryInputTests
{
    // What the compiler asks for and .NET Standard doesn't have: projects for it declare it.
    private static readonly SourceFile IsExternalInit = new("IsExternalInit.cs", "namespace System.Runtime.CompilerServices { internal static class IsExternalInit; }");

    public static TheoryData<string> Inputs => [.. SourceFile.InputNames()];

    // .NET Standard has no other builder to build on, no trimming, and no way to the private logger of a type that isn't partial.
    public static TheoryData<string> NetStandardInputs =>
        [.. SourceFile.InputNames().Where(input => input is not ("Settings/MoreSettings.cs" or "AtCall/Trimming.cs" or "Logs/Events.cs" or "Logs/AtCall.cs"))];

    [Theory]
    [MemberData(nameof(Inputs))]
    public Task Builds_with_tracing_off(string input) => BuildsAsync(UserProject.Around(input).With("PynectorTracing", "false"));

    [Theory]
    [MemberData(nameof(NetStandardInputs))]
    public Task Builds_for_netstandard(string input)
    {
        var project = UserProject.Around(input);
        return BuildsAsync(project with { Framework = "netstandard2.0", Files = [.. project.Files, IsExternalInit] });
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public Task Builds_with_runtime_async(string input) => BuildsAsync(UserProject.Around(input) with { Features = ["runtime-async"] });

    private static async Task BuildsAsync(UserProject project)
    {
        var run = GeneratorRun.Of(project);
        run.Diagnostics.ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run, analyze: false);
    }
}
