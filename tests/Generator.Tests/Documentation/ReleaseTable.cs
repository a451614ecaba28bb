using System.Text.RegularExpressions;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The rules of the generator's release files.</summary>
internal static partial class ReleaseTable
{
    public static IReadOnlyList<ReleasedRule> Read() =>
    [
        .. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Path.Combine(ProjectPaths.Repository, "src", "Generator", file)))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => new ReleasedRule(row.Groups["id"].Value, row.Groups["category"].Value, row.Groups["severity"].Value, row.Groups["notes"].Value.Trim()))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^(?<id>PYN\d+) *\| *(?<category>\w+) *\| *(?<severity>\w+) *\| *(?<notes>.+)$")]
    private static partial Regex Row();
}

internal sealed record ReleasedRule(string Id, string Category, string Severity, string Notes);
