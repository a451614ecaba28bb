using System.Text.RegularExpressions;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;
using Pynector.Generators.CodeFixes.Fixing;

namespace Pynector.CodeFixes.Tests;

/// <summary>The pages of diagnostics name the fixes that there are, and no others.</summary>
public sealed partial class PageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "diagnostics");

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

    [GeneratedRegex("^A code fix .*$", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\*\*(?<title>[^*]+)\*\*")]
    private static partial Regex Title();
}
