namespace Pynector.Package.Tests;

/// <summary>A library that keeps the package, or a part of it, from the applications that use the library.</summary>
[Collection(nameof(PackedPackage))]
public sealed class PrivateAssetsTests(PackedPackage package)
{
    [Fact]
    public async Task ApplicationWithTheAnalyzersAloneBuildsAsWithoutThem()
    {
        (await Library("Closed", "analyzers;build;buildTransitive").PackAsync(package.Feed)).Succeeded().ShouldNotContain("warning PYN");
        var application = Consumer.Write(package, "Customer", "Customer", """<PackageReference Include="Closed" Version="1.0.0" />""").With("Customer.cs");

        // The SDK hands on analyzers whatever the library's dependency excludes.
        (await application.BuildAsync()).Succeeded().ShouldContain("0 Warning(s)");

        (await application.RunAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe("Catalog.Search\nCatalog.Search\n9\n");
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData("Analyzers; Runtime", true)]
    [InlineData("analyzers;build;buildTransitive", false)]
    public async Task LibraryIsWarnedWhereItKeepsTheRuntimeToItself(string assets, bool isWarned)
    {
        var output = (await Library("Kept" + assets.Length, assets).BuildAsync()).Succeeded();

        output.Contains($"Closed.csproj : warning PYN0902: Whoever uses this library needs Pynector.Runtime at run time, and PrivateAssets=\"{assets}\"", StringComparison.Ordinal).ShouldBe(isWarned);
    }

    private Consumer Library(string folder, string assets) => Consumer.Write(
        package,
        folder,
        "Closed",
        package.Reference.Replace(" />", $" PrivateAssets=\"{assets}\" />", StringComparison.Ordinal),
        "<OutputType>Library</OutputType>").With("Closed.cs");
}
