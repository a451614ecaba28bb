namespace Pynector.Package.Tests;

/// <summary>A fresh console project that has the package, and the example of the package's README.</summary>
[Collection(nameof(PackedPackage))]
public sealed class ConsumerTests(PackedPackage package)
{
    // CA2007: in an application ConfigureAwait(false) has no effect, and examples are shown without it.
    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-all</AnalysisLevel><NoWarn>$(NoWarn);CA2007</NoWarn>";

    [Fact]
    public async Task ShowsSpansAndNoneOnceTracingIsOff()
    {
        var shop = Write("Strict", Strict);

        (await shop.BuildAsync()).Succeeded();
        (await shop.RunAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe(
            """
            Orders.SaveAsync in Orders.PlaceAsync: order.id=7, order.total=70
            Orders.PlaceAsync in nothing: order.id=7
            placed 70

            """);

        // Over what was built before: the switch itself has to make the compiler run again.
        (await shop.BuildAsync("--no-restore", "-p:PynectorTracing=False")).Succeeded();
        (await shop.RunAsync()).Succeeded().Trim().ShouldBe("placed 70");
        shop.ReferencedAssemblies().ShouldNotContain("Pynector.Runtime");
    }

    [Theory]
    [InlineData("PynectorTracing", "flase", "true, false")]
    [InlineData("PynectorSourceName", "C#", "text without '#' and ';'")]
    public async Task FailsByNameWhereAPropertyHasNoSuchValue(string property, string value, string allowed)
    {
        var output = (await Write("Failing").BuildAsync($"-p:{property}={value}")).Failed();

        output.ShouldContain($"error PYN0001: The MSBuild property {property} is '{value}'; allowed values: {allowed}");
    }

    [Fact]
    public async Task ReadsAValueOnALineOfItsOwnWhateverThePropertyIs()
    {
        // Any text is a source's name.
        var properties = package.Properties().Where(property => property != "PynectorSourceName").ToList();

        var output = (await Write("OnLinesOfTheirOwn", string.Concat(properties.Select(property => $"<{property}>\n  nonsense\n</{property}>"))).BuildAsync()).Failed();

        foreach (var property in properties)
        {
            output.ShouldContain($"error PYN0001: The MSBuild property {property} is 'nonsense'; allowed values: ");
        }
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.13")]
    public async Task RefusesACompilerThatWouldLeaveTheGeneratorOut(string compiler)
    {
        var output = (await Write("Failing").BuildAsync($"-p:CompilerApiVersion={compiler}")).Failed();

        output.ShouldContain("error PYN0901");
        output.ShouldContain("9.0.300");
    }

    [Theory]
    [InlineData("AssignedInProject", "<PynectorTracing> TRUE </PynectorTracing><DefineConstants>MINE</DefineConstants>", "--nologo")]
    [InlineData("AssignedByCommand", "", "-p:DefineConstants=MINE")]
    public async Task KeepsItsConstantWhereOthersAreAssigned(string folder, string properties, string argument)
    {
        var shop = Write(folder, properties);

        (await shop.BuildAsync(argument)).Succeeded();

        // CurrentSpan.Tag vanishes where the constant is not defined.
        (await shop.RunAsync()).Succeeded().ShouldContain("Orders.PlaceAsync in nothing: order.id=7");
    }

    private Consumer Write(string folder, string properties = "") =>
        Consumer.Write(package, folder, "Shop", package.Reference, properties)
            .With("TracedProgram.cs")
            .With("Orders.cs", package.ReadmeExample());
}
