using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>What the pages of diagnostics say is so.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Ids => [.. ReleaseTable.Read().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_title_of_its_descriptor(string id)
    {
        var page = DiagnosticPage.Read(id);

        page.Id.ShouldBe(id);
        page.Title.Replace("`", "", StringComparison.Ordinal).ShouldBe(DescriptorTests.All.Single(descriptor => descriptor.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // The infos at single uses and the warning that sums them up stand side by side; each has its page.
    private static async Task<IEnumerable<string>> ReportedAsync(GeneratorRun run, string id) =>
        (await Marked.ReportedAsync(run)).Select(diagnostic => diagnostic.Id).Where(reported => reported == id || !IsOfUses(reported) || !IsOfUses(id));

    private static bool IsOfUses(string id) => id is "PYN1004" or "PYN1005" or "PYN1006" or "PYN1008" or "PYN1009" or "PYN1011";

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_example_gets_this_message_alone(string id)
    {
        var run = GeneratorRun.Of(DiagnosticPage.Read(id).Wrong);

        (await ReportedAsync(run, id)).Distinct().ShouldBe([id]);
        Marked.AssertNoErrorAdded(run);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_example_builds_without_a_word(string id)
    {
        var run = GeneratorRun.Of(DiagnosticPage.Read(id).Right);

        (await Marked.ReportedAsync(run)).ShouldBeEmpty();
        await StrictBuild.AssertCleanAsync(run, analyze: false);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Suppressed_wrong_example_comes_to_what_the_page_says(string id)
    {
        var page = DiagnosticPage.Read(id);
        var wrong = page.Wrong;
        var run = GeneratorRun.Of(wrong with
        {
            SuppressedIds = [id],
            Files = [.. wrong.Files.Select(file => file with { Text = $"#pragma warning disable {id}\n{file.Text}" })],
        });

        (await ReportedAsync(run, id)).ShouldBeEmpty();
        var named = CompilerId().Matches(page.Suppressing).Select(match => match.Value).ToList();
        var errors = run.Output.GetDiagnostics().Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(error => error.Id).Distinct().ToList();
        errors.ShouldBeSubsetOf(named);
        (errors.Count > 0).ShouldBe(named.Count > 0);
    }

    [Fact]
    public void Each_page_belongs_to_a_message() =>
        DiagnosticPage.Ids().ShouldBe(ReleaseTable.Read().Select(rule => rule.Id).Concat(BuildMessages.Read().Select(message => message.Id)).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"CS\d{4}")]
    private static partial Regex CompilerId();
}
