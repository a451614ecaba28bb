using System.Text.RegularExpressions;

namespace Pynector.Package.Tests;

/// <summary><c>dotnet format</c> applies fixes unasked: none of them takes an annotation away or makes a traced call untraced.</summary>
[Collection(nameof(PackedPackage))]
public sealed partial class FormatTests(PackedPackage package)
{
    [Fact]
    public async Task FormattingKeepsEveryAnnotationAndEverySpan()
    {
        var shop = Consumer.Write(package, "Formatted", "Shop", package.Reference).With("Formatted.cs");
        var annotations = Annotations(shop);
        (await shop.BuildAsync()).Succeeded().ShouldContain("warning PYN1001");
        var spans = Lines(await shop.RunAsync());

        // The second run finds what the first one left: a run fixes each warning in one way.
        (await shop.FormatAsync()).Succeeded();
        (await shop.FormatAsync()).Succeeded();

        Annotations(shop).ShouldBe(annotations);
        (await shop.BuildAsync()).Succeeded().ShouldNotContain("warning PYN1001");
        var later = Lines(await shop.RunAsync());
        spans.Except(later).ShouldBeEmpty();
        later.Length.ShouldBeGreaterThan(spans.Length);
    }

    private static int Annotations(Consumer shop) => Annotation().Count(shop.Read("Formatted.cs"));

    private static string[] Lines(Output run) => run.Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\[(Traced|Tag)\]")]
    private static partial Regex Annotation();
}
