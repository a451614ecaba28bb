using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>CS1066 says that a default value has no effect. On a method in place it has: the emitted declaration repeats it.</summary>
public sealed class SuppressorTests
{
    [Fact]
    public async Task Method_in_place_may_have_default_values() => (await CS1066(
        """
        using Pynector;

        public partial class Orders
        {
            [Traced]
            public async partial Task PlaceAsync(int id = 1, string? name = null) => await Task.Delay(id + (name?.Length ?? 0));
        }
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Method_of_a_traced_type_may_have_default_values() => (await CS1066(
        """
        using Pynector;

        [Traced]
        public partial class Orders
        {
            public async partial Task PlaceAsync(int id = 1) => await Task.Delay(id);
        }
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Other_methods_keep_the_warning() => (await CS1066(
        """
        using Pynector;

        public partial class Orders
        {
            public partial Task PlaceAsync(int id);

            public async partial Task PlaceAsync(int id = 1) => await Task.Delay(id);

            [Traced]
            public async partial Task SaveAsync(int id) => await Task.Delay(id);
        }

        [Traced]
        public partial class Stock
        {
            public partial int Count(int id);

            public partial int Count(int id = 2) => id;
        }
        """)).ShouldBe(["id = 1", "id = 2"], ignoreOrder: true);

    private static async Task<IEnumerable<string>> CS1066(string code)
    {
        var run = GeneratorRun.Of(UserProject.OfText(code));
        var found = await StrictBuild.FindAsync(run.Output, analyze: false);
        found.ShouldAllBe(diagnostic => diagnostic.Id == "CS1066" || diagnostic.Id == "CS1591");
        return found.Where(diagnostic => diagnostic.Id == "CS1066").Select(diagnostic => Text(diagnostic.Location));
    }

    private static string Text(Location location)
    {
        var root = location.SourceTree!.GetRoot();
        return root.FindNode(location.SourceSpan).FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax>()!.ToString()["int ".Length..];
    }
}
