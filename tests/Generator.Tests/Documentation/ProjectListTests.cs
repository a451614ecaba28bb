using System.Text.RegularExpressions;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The projects stand twice: in the solution, which builds them, and in CONTRIBUTING.md, which says what they are.</summary>
public sealed partial class ProjectListTests
{
    [Fact]
    public void Contributors_are_told_of_each_project_of_the_solution_and_of_no_other() =>
        Names(ProjectRow(), "CONTRIBUTING.md").ShouldBe(Names(SolutionProject(), "Pynector.Generators.sln"));

    private static IEnumerable<string> Names(Regex name, string file) => name
        .Matches(File.ReadAllText(Path.Combine(ProjectPaths.Repository, file)))
        .Select(match => match.Groups["folder"].Value.Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?m)^\| `(?<folder>[^`]+)` \|")]
    private static partial Regex ProjectRow();

    [GeneratedRegex(@", ""(?<folder>[^""]+)[\\/][^""\\/]+\.csproj"",")]
    private static partial Regex SolutionProject();
}
