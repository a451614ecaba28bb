using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Pynector.Generators;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>All descriptors keep the contract: their ids tell what they are about, and each has its page.</summary>
public sealed partial class DescriptorTests
{
    internal static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        .. typeof(TracedGenerator).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    // Told at each use, and not once: a warning there would flood a build.
    private static readonly string[] AtUse = ["PYN1004", "PYN1005", "PYN1006", "PYN1007", "PYN1008", "PYN1009"];

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique() => All.Select(descriptor => descriptor.Id).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_is_in_order(string id)
    {
        var descriptor = All.First(candidate => candidate.Id == id);

        id.ShouldMatch(@"^PYN\d{4}$");
        descriptor.Category.ShouldBe("Pynector");
        descriptor.IsEnabledByDefault.ShouldBeTrue();
        descriptor.DefaultSeverity.ShouldBe(id[3] switch
        {
            '0' => DiagnosticSeverity.Error,
            '1' when AtUse.Contains(id) => DiagnosticSeverity.Info,
            '1' => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        });
        descriptor.HelpLinkUri.ShouldEndWith($"/docs/diagnostics/{id}.md");
        Path.Exists(Path.Combine(ProjectPaths.DiagnosticPages, id + ".md")).ShouldBeTrue("each id has a page");
        foreach (var text in Texts(descriptor))
        {
            text.ShouldNotBeNullOrWhiteSpace();
            text.ShouldNotEndWith(".");
            text.ShouldNotContain("\n");
        }
    }

    /// <summary>The glossary lists the words of developers that no user reads for a form.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_and_page_call_the_forms_by_the_words_of_users(string id)
    {
        var page = File.ReadAllText(Path.Combine(ProjectPaths.DiagnosticPages, id + ".md"));
        foreach (var word in WordsOfDevelopers())
        {
            Texts(All.First(candidate => candidate.Id == id)).Append(page).ShouldAllBe(text => !Regex.IsMatch(text, $@"\b{word}", RegexOptions.IgnoreCase), $"the glossary has another word for '{word}'");
        }
    }

    [Fact]
    public void Glossary_tells_the_words_of_developers() => new[] { "woven", "at the call", "in place", "wrapper" }.ShouldBeSubsetOf(WordsOfDevelopers());

    [Fact]
    public void Release_files_hold_each_with_its_severity_and_title() =>
        ReleaseTable.Read().Select(rule => (rule.Id, rule.Category, rule.Severity, rule.Notes))
            .ShouldBe(All.Select(descriptor => (descriptor.Id, descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString(CultureInfo.InvariantCulture))));

    private static IEnumerable<string> Texts(DiagnosticDescriptor descriptor) =>
        new[] { descriptor.Title, descriptor.MessageFormat }.Select(text => text.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> WordsOfDevelopers() =>
        File.ReadLines(Path.Combine(ProjectPaths.Repository, "docs", "glossary.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .SelectMany(row => row.Groups["not"].Value.Split(',', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^\| \*\*(traced|plain|partial|split)\*\* \|.*\| (?<not>[^|]+) \|$")]
    private static partial Regex Row();
}
