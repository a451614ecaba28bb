namespace Pynector.Package.Tests;

/// <summary>A program that is compiled ahead, trimmed, and calls traced methods which reflect on what they are given.</summary>
[Collection(nameof(PackedPackage))]
public sealed class NativeTests(PackedPackage package) : IDisposable
{
    // Outside of the package's folder, which has no source but its feed: the compiler for the machine is the SDK's to find.
    private readonly string _folder = Directory.CreateTempSubdirectory("pynector-native-").FullName;

    [Fact]
    public async Task KeepsWhatTracedMethodsAskTheTrimmerFor()
    {
        var shop = Consumer.Write(
            package,
            _folder,
            "Shop",
            package.Reference,
            $"""
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{package.MachineCache}</RestoreFallbackFolders>
            """,
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

    // The trimmer warns of more than the compiler for the machine does.
    [Fact]
    public async Task TrimsWithoutWarning()
    {
        var shop = Consumer.Write(
            package,
            _folder,
            "Shop",
            package.Reference,
            $"""
            <PublishTrimmed>true</PublishTrimmed>
            <SelfContained>true</SelfContained>
            <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{package.MachineCache}</RestoreFallbackFolders>
            """).With("TracedProgram.cs", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Inputs", "Trimmed.cs")));

        (await shop.PublishAsync()).Succeeded().ShouldNotContain(" IL");

        (await shop.RunPublishedAsync()).Succeeded().Trim().ShouldBe("39");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
