namespace Pynector.Package.Tests;

/// <summary>An application that has the package through a library only.</summary>
[Collection(nameof(PackedPackage))]
public sealed class TransitiveTests(PackedPackage package) : IAsyncLifetime
{
    // The frameworks that the package supports beside the application's, and the oldest C# that it needs.
    private const string Library =
        "<OutputType>Library</OutputType><TargetFramework /><TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks><LangVersion>11</LangVersion>";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Path.Combine(package.Feed, "Library.1.0.0.nupkg")))
        {
            var library = Consumer.Write(package, "Library", "Library", package.Reference, Library).With("TracedLibrary.cs");
            (await library.PackAsync(package.Feed)).Succeeded();
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task WeavesItsMethodsToo()
    {
        var application = Write("Weaving", "Application.cs");

        // The SDK hands on analyzers whatever the library's dependency excludes; without one the method has no second part.
        (await application.BuildAsync()).Succeeded().ShouldContain("0 Warning(s)");

        (await application.RunAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe("Prices.GetAsync\nShop.RunAsync\n");
    }

    [Fact]
    public async Task WarnsWhereTracedHasNoEffect()
    {
        var application = Write(
            "Stripped",
            "Untraced.cs",
            """<Target Name="Strip" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""");

        var output = (await application.BuildAsync()).Succeeded();

        var warning = output.Split('\n').Where(line => line.Contains(": warning", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem();
        warning.ShouldContain("Untraced.cs : warning PYN1002");
        warning.ShouldContain("Reference the package Pynector.Generators directly");
    }

    [Fact]
    public async Task IsSilentWhereNothingIsAnnotatedWhateverTheCompiler()
    {
        var output = (await Write("Silent", "Caller.cs").BuildAsync("-p:CompilerApiVersion=roslyn4.8")).Succeeded();

        output.ShouldContain("0 Warning(s)");
    }

    private Consumer Write(string folder, string source, string target = "") =>
        Consumer.Write(package, folder, "Application", """<PackageReference Include="Library" Version="1.0.0" />""", target: target).With(source);
}
