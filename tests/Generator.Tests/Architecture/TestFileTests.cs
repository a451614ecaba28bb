using System.Text.RegularExpressions;

namespace Pynector.Generator.Tests.Architecture;

/// <summary>Files of tests are found by their names, and say what they test.</summary>
public sealed partial class TestFileTests
{
    // What is emitted is named by the test that verifies it; build output is nobody's source.
    private static readonly string[] LeftOut = ["bin", "obj", "Snapshots"];

    private static readonly string Tests = Path.Combine(ProjectPaths.Repository, "tests");

    // A program's entry has this name everywhere.
    private const string Entry = "Program.cs";

    private static readonly IReadOnlyList<string> Files =
    [
        .. Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(LeftOut.Contains))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Names_are_unique() =>
        Files.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Where(files => files.Key != Entry && files.Count() > 1)
            .SelectMany(files => files)
            .ShouldBeEmpty();

    [Fact]
    public void Each_test_class_says_what_it_tests()
    {
        var classes = Files.Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal)).ToList();

        classes.Count.ShouldBeGreaterThan(100);
        classes.Where(path => !Documented().IsMatch(File.ReadAllText(Path.Combine(Tests, path)))).ShouldBeEmpty();
    }

    /// <summary>A class whose comment stands before its attributes.</summary>
    [GeneratedRegex(@"^///.*</summary>\r?\n(?:///.*\r?\n)*(?:\[.*\]\r?\n)*public (?:sealed |static |partial )*class \w+Tests\b", RegexOptions.Multiline)]
    private static partial Regex Documented();
}
