namespace Pynector.LaterCompiler.Tests;

/// <summary>What builds with the compiler that the generator is built on builds with a later one.</summary>
public sealed class InputTests
{
    public static TheoryData<string> Inputs => [.. SourceFile.InputNames()];

    [Theory]
    [MemberData(nameof(Inputs))]
    public Task An_input_builds(string input) => Later.BuildAsync(Project(input));

    [Theory]
    [MemberData(nameof(Inputs))]
    public Task An_input_builds_with_runtime_async(string input) => Later.BuildAsync(Project(input) with { Features = ["runtime-async"] });

    // Some show on purpose what isn't traced. CS1066 is what a suppressor of the package takes away in a build.
    private static UserProject Project(string input) =>
        UserProject.Around(input) with { SuppressedIds = ["CS1591", "PYN1001", "PYN1003", "PYN1004", "PYN1010", "PYN1011", "PYN2004", "CS1066"] };
}
