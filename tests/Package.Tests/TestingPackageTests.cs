using System.IO.Compression;
using System.Xml.Linq;

namespace Pynector.Package.Tests;

/// <summary>The package Pynector.Testing, as a user's test project gets it.</summary>
[Collection(nameof(PackedPackage))]
public sealed class TestingPackageTests(PackedPackage package)
{
    // It has the generator by its dependency: what the tests declare is traced, too.
    [Fact]
    public async Task RecordsWhatAProjectTracesThatReferencesNothingElse()
    {
        var tests = Consumer.Write(package, "Testing", "Tests", $"""<PackageReference Include="Pynector.Testing" Version="{package.Version}" />""")
            .With("Recorded.cs");

        (await tests.BuildAsync()).Succeeded().ShouldContain("0 Warning(s)");

        (await tests.RunAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe(
            """
            Orders.PlaceAsync  order.id=7
            └─ Orders.SaveAsync

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void DependsOnThePackageOfItsVersionAlone()
    {
        using var archive = ZipFile.OpenRead(package.TestingPath);
        using var stream = archive.GetEntry("Pynector.Testing.nuspec")!.Open();
        var groups = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "group").ToList();

        groups.Select(group => (string)group.Attribute("targetFramework")!).ShouldBe(["net10.0", "net8.0", ".NETStandard2.0"], ignoreOrder: true);
        groups.SelectMany(group => group.Elements()).Select(dependency => $"{(string)dependency.Attribute("id")!} {(string)dependency.Attribute("version")!}").Distinct()
            .ShouldBe([$"Pynector.Generators {package.Version}"]);
    }
}
