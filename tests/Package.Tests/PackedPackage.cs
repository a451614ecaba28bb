using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Pynector.Package.Tests;

/// <summary>
/// The package, packed once for all tests, in a temp folder where its consumers are built, too: nothing of this
/// repository's build files reaches them, and nothing of theirs the machine's package cache.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly string Repository = Metadata("RepositoryRoot");

    /// <summary>The folder of all; consumers have their own below.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("pynector-package-").FullName;

    /// <summary>The one package source of the consumers.</summary>
    public string Feed => System.IO.Path.Combine(Folder, "feed");

    /// <summary>The consumers' package cache.</summary>
    public string Cache => System.IO.Path.Combine(Folder, "cache");

    /// <summary>The cache of the machine, filled by this test's own restore.</summary>
    public string MachineCache => Metadata("PackageCache");

    /// <summary>A version that no machine has in its cache.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The path of the package.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The path of the package Pynector.Testing, of the same version.</summary>
    public string TestingPath { get; private set; } = "";

    /// <summary>The reference to it, as a user writes it.</summary>
    public string Reference => $"""<PackageReference Include="Pynector.Generators" Version="{Version}" />""";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var suffix = $"test-{Guid.NewGuid():N}";
        await PackAsync(System.IO.Path.Combine("src", "Runtime", "Pynector.Runtime.csproj"), suffix);
        Path = Directory.GetFiles(Feed).ShouldHaveSingleItem();
        await PackAsync(System.IO.Path.Combine("src", "Testing", "Pynector.Testing.csproj"), suffix);
        TestingPath = Directory.GetFiles(Feed).Single(file => file != Path);
        await PackAsync(System.IO.Path.Combine("src", "Sdk", "Pynector.Sdk.csproj"), suffix);
        Version = System.IO.Path.GetFileNameWithoutExtension(Path)["Pynector.Generators.".Length..];

        // Offline: ours comes from the feed, all else from the cache that this test's own restore has filled.
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachineCache}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The first C# example of the README that users of the package see.</summary>
    public string ReadmeExample() => ReadFile("README.md").Split("```csharp\n")[1].Split("```")[0];

    /// <summary>The MSBuild properties that the package's props list.</summary>
    public IReadOnlyList<string> Properties() =>
        XDocument.Parse(ReadFile("build/Pynector.Generators.props"))
            .Descendants("PynectorProperty").ShouldHaveSingleItem().Attribute("Include")!.Value.Split(';');

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await DotNet.EndCompilerAsync();
    }

    private async Task PackAsync(string project, string suffix) => (await DotNet.RunAsync(
        Repository,
        packages: null,
        "pack", project,
        "-c", "Release",
        "-o", Feed,
        "--artifacts-path", System.IO.Path.Combine(Folder, "artifacts"),
        $"-p:VersionSuffix={suffix}")).Succeeded();

    private string ReadFile(string name)
    {
        using var archive = ZipFile.OpenRead(Path);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}

/// <summary>The tests that share the package; one after the other, as each has the machine busy with a build.</summary>
[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageGroup : ICollectionFixture<PackedPackage>;
