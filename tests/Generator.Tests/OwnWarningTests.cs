using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What compilers and analyzers say of the user's own code stays as it is without the package.</summary>
public sealed class OwnWarningTests
{
    [Fact]
    public async Task CA1310_is_reported_in_the_body_of_a_method_in_place() =>
        (await FindInInput(UserProject.OfInputs("Findings/WarningsInPlace.cs"))).ShouldContain(("CA1310", "name.StartsWith(\"x\")"));

    [Fact]
    public async Task CA1310_is_reported_in_a_core() =>
        (await FindInInput(UserProject.OfInputs("Findings/WarningsInCore.cs"))).ShouldContain(("CA1310", "name.StartsWith(\"x\")"));

    [Fact]
    public async Task Methods_in_place_are_reported_on_as_untraced_ones_are()
    {
        var woven = UserProject.OfInputs("Findings/WarningsInPlace.cs");
        var file = woven.Files.ShouldHaveSingleItem();
        var plain = woven with
        {
            Files = [file with { Text = file.Text.Replace("    [Traced]\n", "", StringComparison.Ordinal).Replace("async partial", "async", StringComparison.Ordinal) }],
        };

        var found = await FindInInput(woven);
        found.ShouldBe(await FindInInput(plain));

        // Something of each sort: of statements, parameters, names.
        new[] { "CA2007", "CA1062", "CA1707" }.ShouldBeSubsetOf(found.Select(finding => finding.Id));
    }

    private static async Task<IEnumerable<(string Id, string Text)>> FindInInput(UserProject project)
    {
        var run = GeneratorRun.Of(project);
        var findings = await StrictBuild.FindAsync(run.Output, analyze: true);
        return findings
            .Where(finding => finding.Location.IsInSource && !run.IsEmitted(finding))
            .Select(finding => (finding.Id, finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)))
            .Order();
    }
}
