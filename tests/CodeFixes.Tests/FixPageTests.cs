using System.Text.RegularExpressions;
using Pynector.Generators.CodeFixes;
using Pynector.Generators.CodeFixes.Fixing;

namespace Pynector.CodeFixes.Tests;

/// <summary>The pages of diagnostics name the fixes that there are, and no others.</summary>
public sealed partial class FixPageTests
{
    private static readonly string Folder = Path.Combine(ProjectPaths.Repository, "docs", "diagnostics");

    private static readonly IReadOnlyList<SolutionCodeFixProvider> Fixes =
    [
        .. typeof(TraceInPlaceCodeFixProvider).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(SolutionCodeFixProvider)))
            .Select(type => (SolutionCodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Ids => [.. Pages()];

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Folder, "PYN*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_names_the_fixes(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Folder, id + ".md"));

        var named = Sentence().Matches(page).SelectMany(sentence => Title().Matches(sentence.Value)).Select(title => title.Groups["title"].Value);

        named.ShouldBe(Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)).Select(fix => fix.Title), ignoreOrder: true);
    }

    [Fact]
    public void Fixes_are_for_diagnostics_that_there_are() => Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().ShouldBeSubsetOf(Pages());

    /// <summary>One list holds all titles, and the page of fixes has a row for each.</summary>
    [Fact]
    public async Task Page_of_fixes_lists_every_title()
    {
        var titles = typeof(Titles).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        var rows = (await File.ReadAllLinesAsync(Path.Combine(ProjectPaths.Repository, "docs", "code-fixes.md"))).Select(line => Row().Match(line)).Where(row => row.Success);

        rows.Select(row => row.Groups["title"].Value).ShouldBe(titles, ignoreOrder: true);
        Fixes.Select(fix => fix.Title).ShouldBeSubsetOf(titles);
    }

    [GeneratedRegex(@"^\| (?<title>(?!title ).+?) \| ")]
    private static partial Regex Row();

    [GeneratedRegex("^A code fix .*$", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\*\*(?<title>[^*]+)\*\*")]
    private static partial Regex Title();
}
