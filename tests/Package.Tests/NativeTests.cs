namespace Pynector.Package.Tests;

/// <summary>A program that is compiled ahead, trimmed, and calls traced methods which reflect on what they are given.</summary>
[Collection(nameof(PackedPackage))]
public sealed class NativeTests(PackedPackage package) : IDisposable
{
    // Outside of the package's folder, which has no source but its feed: the compiler for the machine is the SDK's to find.
    private readonly string _folder = Directory.CreateTempSubdirectory("pynector-native-").FullName;

    /// <summary>Warnings are errors, each is told, and what the SDK brings is found.</summary>
    private string Strict =>
        $"""
        <InvariantGlobalization>true</InvariantGlobalization>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <TrimmerSingleWarn>false</TrimmerSingleWarn>
        <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
        <RestoreFallbackFolders>{package.MachineCache}</RestoreFallbackFolders>
        """;

    [Fact]
    public async Task KeepsWhatTracedMethodsAskTheTrimmerFor()
    {
        var shop = Consumer.Write(
            package,
            _folder,
            "Shop",
            package.Reference,
            $"<PublishAot>true</PublishAot>{Strict}",
            framework: "net8.0").With("TracedProgram.cs", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Inputs", "Native.cs")));

        (await shop.PublishAsync()).Succeeded().ShouldNotContain("warning IL");

        (await shop.RunPublishedAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe(
            """
            Mirror.Count: name=Id
            Mirror.MakeAsync: Days=Friday
            Mirror.Choose: none
            2 True Order { Id = 3, Note = x } Id

            """);
    }

    // .NET 8, which the tests' machine need not have, compiles ahead for itself; what the JIT compiler makes of it is a later one's.
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task SpansAndLogsAreThoseThatTheJitMakes(string framework)
    {
        var forms = Forms(
            "Heard",
            "<DefineConstants>$(DefineConstants);HEARD</DefineConstants><LangVersion>latest</LangVersion><RollForward>Major</RollForward>",
            """<ItemGroup><PackageReference Include="Microsoft.Extensions.Logging" Version="10.0.14" /></ItemGroup>""",
            framework);

        (await forms.BuildAsync("-p:PublishAot=false")).Succeeded();
        var jit = (await forms.RunAsync()).Succeeded();
        (await forms.PublishAsync()).Succeeded().ShouldNotContain("warning IL");

        (await forms.RunPublishedAsync()).Succeeded().ShouldBe(jit);
        foreach (var span in (string[])["Desk.ThreeAsync>Desk.OneAsync Unset one=1", ">Desk.SevenAsync Unset", ">Desk.FailAsync Error", ">Outer.Inner.GoAsync Unset", ">Desk.ReadAsync Unset", ">IDesk.ThroughAsync Unset id=4", ">run Unset", "Desk.LogAsync: logged trace_id span_id trace_flags", ">Desk.LogAsync Unset"])
        {
            jit.ShouldContain(span);
        }
    }

    [Fact]
    public async Task SwitchedOffNothingOfTracingIsLeft()
    {
        var switched = Forms("Switched", "", """<ItemGroup><RuntimeHostConfigurationOption Include="Pynector.Tracing" Value="false" Trim="true" /></ItemGroup>""");
        var without = Forms("Without", "<PynectorTracing>false</PynectorTracing>");
        (await switched.PublishAsync()).Succeeded().ShouldNotContain("warning IL");
        (await without.PublishAsync()).Succeeded().ShouldNotContain("warning IL");

        (await switched.RunPublishedAsync()).Succeeded().ShouldBe((await without.RunPublishedAsync()).Succeeded());

        // A wrapper that only calls its core is what stays.
        ((double)switched.PublishedSize / without.PublishedSize).ShouldBeInRange(0.99, 1.005);
    }

    private Consumer Forms(string folder, string properties, string target = "", string framework = "net10.0") => Consumer.Write(
        package,
        Path.Combine(_folder, folder),
        "Forms",
        package.Reference,
        $"<PublishAot>true</PublishAot>{Strict}{properties}",
        target,
        framework: framework).With("NativeForms.cs");

    // The trimmer warns of more than the compiler for the machine does.
    [Fact]
    public async Task TrimsWithoutWarning()
    {
        var shop = Consumer.Write(
            package,
            _folder,
            "Shop",
            package.Reference,
            $"<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>{Strict}").With("TracedProgram.cs", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Inputs", "Trimmed.cs")));

        (await shop.PublishAsync()).Succeeded().ShouldNotContain(" IL");

        (await shop.RunPublishedAsync()).Succeeded().Trim().ShouldBe("39");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
