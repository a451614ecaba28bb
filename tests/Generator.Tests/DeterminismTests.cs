using System.Globalization;
using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>The same text is emitted on every machine, from every editor, in whatever order files come.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Inputs => [.. SourceFile.InputNames()];

    [Theory]
    [InlineData("tr-TR")] // i and I are no pair.
    [InlineData("de-DE")] // A comma in numbers.
    [InlineData("fa-IR")] // Another minus sign.
    [InlineData("th-TH")] // Another calendar.
    public void Culture_is_of_no_account(string culture)
    {
        var project = UserProject.OfInputs("Types/DefaultValues.cs", "Settings/SpanSettings.cs", "Types/EscapedIdentifiers.cs").With("PynectorCodeTags", "TRUE");
        var usual = Emitted(project);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Emitted(project).ShouldBe(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Line_ends_are_of_no_account(string input)
    {
        var project = UserProject.OfInputs(input);
        var file = project.Files.ShouldHaveSingleItem();
        var usual = Emitted(project);

        usual.ShouldAllBe(source => !source.Text.Contains('\r') && source.Text.EndsWith('\n') && !source.Text.EndsWith("\n\n", StringComparison.Ordinal));
        var others = Emitted(project with { Files = [file with { Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) }] });
        others.Select(Comparable).ShouldBe(usual.Select(Comparable));
    }

    [Fact]
    public void Order_of_files_is_of_no_account()
    {
        var project = new UserProject { Files = [.. SourceFile.InputNames().Where(IsAlone).Select(SourceFile.Input)] };
        var usual = Emitted(project);

        usual.Count.ShouldBeGreaterThan(10);
        Emitted(project with { Files = [.. project.Files.Reverse()] }).ShouldBe(usual, ignoreOrder: true);
    }

    [Fact]
    public void Methods_are_in_ordinal_order()
    {
        const string declarations = "b B a A _z Ab";
        var run = GeneratorRun.Of(UserProject.OfText(
            $"using Pynector;\npublic partial class Orders\n{{\n{string.Join('\n', declarations.Split(' ').Select(name => $"[Traced] public partial void {name}(); private void {name}Core() {{ }}"))}\n}}\n"));

        run.Text.Split('\n')
            .Where(line => line.Contains("public partial void", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[^1].Trim('(', ')'))
            .ShouldBe(["A", "Ab", "B", "_z", "a", "b"]);
    }

    // Inputs stand alone: some declare the same types. What is left is enough to be in disorder.
    private static bool IsAlone(string input) => input.StartsWith("Types/", StringComparison.Ordinal) && input is not "Types/TracedType.cs";

    private static (string, string) Comparable((string HintName, string Text) source) => (source.HintName, Snapshot.WithoutLocations(source.Text));

    private static List<(string HintName, string Text)> Emitted(UserProject project) =>
        [.. GeneratorRun.Of(project).Emitted.Select(source => (source.HintName, source.SourceText.ToString()))];
}
