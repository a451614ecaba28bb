using System.IO.Compression;
using System.Xml.Linq;

namespace Pynector.Package.Tests;

/// <summary>What the packed package holds, and what it depends on.</summary>
[Collection(nameof(PackedPackage))]
public sealed class LayoutTests(PackedPackage package)
{
    [Fact]
    public void HoldsRuntimeGeneratorAndBuildFiles()
    {
        using var archive = ZipFile.OpenRead(package.Path);

        var files = archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal);

        files.ShouldBe(
        [
            "README.md",
            "analyzers/dotnet/cs/Pynector.Generators.CodeFixes.dll",
            "analyzers/dotnet/cs/Pynector.Generators.dll",
            "build/Pynector.Generators.props",
            "build/Pynector.Generators.targets",
            "buildTransitive/Pynector.Generators.props",
            "buildTransitive/Pynector.Generators.targets",
            "lib/net10.0/Pynector.Runtime.dll",
            "lib/net10.0/Pynector.Runtime.xml",
            "lib/net8.0/Pynector.Runtime.dll",
            "lib/net8.0/Pynector.Runtime.xml",
            "lib/netstandard2.0/Pynector.Runtime.dll",
            "lib/netstandard2.0/Pynector.Runtime.xml",
        ]);
    }

    [Fact]
    public void DependsOnWhatItsRuntimeNeedsAndOnNothingOfTheGenerator()
    {
        var manifest = ReadManifest();

        var dependencies = Elements(manifest, "group").ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => string.Join(", ", Elements(group, "dependency").Select(dependency => (string)dependency.Attribute("id")!)));

        dependencies.ShouldBe(
            new Dictionary<string, string>
            {
                ["net10.0"] = "Microsoft.Bcl.AsyncInterfaces, Microsoft.Extensions.Logging.Abstractions, OpenTelemetry.Api",
                ["net8.0"] = "Microsoft.Bcl.AsyncInterfaces, Microsoft.Extensions.Logging.Abstractions, OpenTelemetry.Api",
                [".NETStandard2.0"] = "Microsoft.Bcl.AsyncInterfaces, Microsoft.Extensions.Logging.Abstractions, OpenTelemetry.Api, System.Threading.Tasks.Extensions",
            },
            ignoreOrder: true);
    }

    [Fact]
    public void NamesItsLicenseAndReadme()
    {
        var manifest = ReadManifest();

        Elements(manifest, "license").ShouldHaveSingleItem().Value.ShouldBe("MIT");
        Elements(manifest, "readme").ShouldHaveSingleItem().Value.ShouldBe("README.md");
        Elements(manifest, "developmentDependency").ShouldBeEmpty();
    }

    private XDocument ReadManifest()
    {
        using var archive = ZipFile.OpenRead(package.Path);
        using var stream = archive.GetEntry("Pynector.Generators.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static IEnumerable<XElement> Elements(XContainer container, string name) =>
        container.Descendants().Where(element => element.Name.LocalName == name);

    // The rest is the format's own.
    private static bool IsOurs(string file) =>
        !file.StartsWith("_rels/", StringComparison.Ordinal)
        && !file.StartsWith("package/", StringComparison.Ordinal)
        && !file.EndsWith(".nuspec", StringComparison.Ordinal)
        && file != "[Content_Types].xml";
}
