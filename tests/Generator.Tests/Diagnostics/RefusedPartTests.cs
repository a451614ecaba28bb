using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>A refused partial method gets its second part all the same: no error of the compiler stands beside ours.</summary>
public sealed class RefusedPartTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "PYN0003", "[Traced] public partial Task<int> PlaceAsync(int id, string? name = null);" },
        { "PYN0004", "[Traced] public partial Task PlaceAsync(int id = 1) => Task.CompletedTask;" },
        { "PYN0005", "[Traced] public async partial void Place() => await Task.Yield();" },
        { "PYN0005", "[Traced] public static async partial IAsyncEnumerable<int> ReadAsync() { await Task.Yield(); yield return 1; }" },
        { "PYN0005", "[Traced] public partial System.Collections.IEnumerable Read(); private System.Collections.IEnumerable ReadCore() => Array.Empty<int>();" },
        { "PYN0007", "[Traced] public async partial Task PlaceAsync<T>([Tag] T id) where T : class => await Task.Yield();" },
        { "PYN0008", "[Traced] public partial void Place([Tag] Action then); private void PlaceCore(Action then) { }" },
        { "PYN0010", "[Traced(\"\")] public async partial Task PlaceAsync() => await Task.Yield();" },
        { "PYN0014", "private int _count; [Traced] public partial ref int Count(); private ref int CountCore() => ref _count;" },
        { "PYN0016", "[Traced, AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] public async partial ValueTask PlaceAsync() => await Task.Yield();" },
        { "PYN0018", "[Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder))] public partial ValueTask PlaceAsync(); private ValueTask PlaceAsyncCore() => default;" },
        { "PYN0021", "[Traced, NotTraced] public async partial Task PlaceAsync() => await Task.Yield();" },
        { "PYN0027", "[Traced] public partial void Place(); private async void PlaceCore() => await Task.Yield();" },
        { "PYN0030", "[Traced] public partial void Place(); [Obsolete(\"Old.\", error: true)] private void PlaceCore() { }" },
        { "PYN0034", "public partial Task PlaceAsync(int id); [Traced] private async Task PlaceAsyncCore(int id) => await Task.Yield();" },
        { "PYN0035", "[Traced] public partial void Place([Tag] int id, [Tag(\"id\")] int other); private void PlaceCore(int id, int other) { }" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_message_stands_alone(string id, string members)
    {
        var run = GeneratorRun.Of(UserProject.OfText($"using System.Runtime.CompilerServices;\nusing Pynector;\n\npublic partial class Orders\n{{\n    {members}\n}}\n"));

        run.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe([id]);
        run.Output.GetDiagnostics().Where(diagnostic => diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_have_a_second_part_gets_none()
    {
        var run = GeneratorRun.Of(UserProject.OfText("using Pynector;\n\npublic class Orders\n{\n    [Traced] public async partial Task PlaceAsync() => await Task.Yield();\n}\n"));

        run.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["PYN0002"]);
        run.Emitted.ShouldBeEmpty();
    }
}
