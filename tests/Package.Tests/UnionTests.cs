namespace Pynector.Package.Tests;

/// <summary>Unions of C# 15 under a compiler that knows them: the generator's Roslyn, 4.14, doesn't.</summary>
[Collection(nameof(PackedPackage))]
public sealed class UnionTests(PackedPackage package)
{
    [Fact]
    public async Task MethodsOfAUnionAndInItAreTraced()
    {
        var zoo = Consumer.Write(
            package,
            "Union",
            "Zoo",
            package.Reference + """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="5.9.0" PrivateAssets="all" />""",
            "<LangVersion>preview</LangVersion>").With("Union.cs");

        // Another compiler than the one that the builds share.
        (await zoo.BuildAsync("-p:UseSharedCompilation=false")).Succeeded().ShouldContain("0 Warning(s)");

        (await zoo.RunAsync()).Succeeded().ReplaceLineEndings("\n").ShouldBe("Pet.FeedAsync\nPet.Wash\nPet.Run\nPet.Basket.SleepAsync\n");
    }
}
