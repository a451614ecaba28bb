using System.Text.RegularExpressions;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>One word for one thing, in plain English: what a machine can tell of it.</summary>
public sealed partial class WordTests
{
    private static readonly string[] Sources = [.. Directory.EnumerateFiles(Path.Combine(ProjectPaths.Repository, "src"), "*.cs", SearchOption.AllDirectories).Where(IsWritten)];

    private static readonly string[] Pages =
    [
        .. Directory.EnumerateFiles(Path.Combine(ProjectPaths.Repository, "docs"), "*.md", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(ProjectPaths.Repository, "*.md"),
    ];

    // What users write as an enum, the generator's model has too: the generator can't refer to the runtime library.
    private static readonly string[] Copied = [nameof(SpanLevel), nameof(LogEvents)];

    [Fact]
    public void Copied_enums_are_alike()
    {
        Members<Generators.Model.SpanLevel>().ShouldBe(Members<SpanLevel>());
        Members<Generators.Model.LogEvents>().ShouldBe(Members<LogEvents>());

        static IEnumerable<string> Members<T>()
            where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{value} = {value:D}");
    }

    [Fact]
    public void No_two_types_have_the_same_name() =>
        Sources
            .SelectMany(file => TypeDeclaration().Matches(File.ReadAllText(file)).Select(type => (Name: type.Groups["name"].Value, Room: Room(file))))
            .Distinct()
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 && !Copied.Contains(same.Key))
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(type => type.Room))}")
            .ShouldBeEmpty();

    [Fact]
    public void No_sentence_begins_with_Of() =>
        Sources.Concat(Pages)
            .SelectMany(file => SentenceWithOf().Matches(File.ReadAllText(file)).Select(sentence => $"{Path.GetFileName(file)}: {sentence.Value.Trim()}"))
            .ShouldBeEmpty();

    private static bool IsWritten(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}Polyfills{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    // The parts of a type stand in one folder.
    private static string Room(string file) => Path.GetRelativePath(ProjectPaths.Repository, Path.GetDirectoryName(file)!);

    // Types in types share names by right: their outer types tell them apart.
    [GeneratedRegex(@"(?m)^(?:public |internal |file )?(?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:class|struct|record struct|record|interface|enum) (?<name>\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?m)(?:^|// |<summary>|\. )Of .*")]
    private static partial Regex SentenceWithOf();
}
