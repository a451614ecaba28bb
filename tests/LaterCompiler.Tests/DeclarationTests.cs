namespace Pynector.LaterCompiler.Tests;

/// <summary>Declarations that C# has had since version 15: traced as others are.</summary>
public sealed class DeclarationTests
{
    private const string Prologue = "using Pynector;\n\nnamespace Shop;\n\npublic record Cat(string Name);\npublic record Dog(string Name);\n\n";

    [Theory]
    [InlineData("[Traced] public async partial Task<int> FeedAsync() { await Task.Yield(); return 5; }", "Pet.FeedAsync")]
    [InlineData("[Traced] public partial int Feed([Tag] int n); private int FeedCore(int n) => n;", "Pet.Feed")]
    [InlineData("[Traced] private int Hidden(int n) => n; public int Use() => Hidden(4);", "Pet.Hidden")]
    [InlineData("[Traced] public static async Task<int> CountAsync() { await Task.Yield(); return 5; } public static Task<int> Use() => CountAsync();", "Pet.CountAsync")]
    public async Task A_method_of_a_union(string member, string span) =>
        (await Later.BuildAsync(UserProject.OfText($"{Prologue}public partial union Pet(Cat, Dog)\n{{\n    {member}\n}}\n"))).ShouldContain($"\"{span}\"");

    [Fact]
    public async Task A_method_of_a_type_in_a_union() =>
        (await Later.BuildAsync(UserProject.OfText($"{Prologue}public partial union Pet(Cat, Dog)\n{{\n    public partial class Door\n    {{\n        [Traced] public async partial Task OpenAsync() => await Task.Yield();\n    }}\n}}\n"))).ShouldContain("partial union Pet");

    [Fact]
    public async Task A_method_of_a_closed_class() =>
        (await Later.BuildAsync(UserProject.OfText(
            """
            using Pynector;

            namespace Shop;

            public closed partial class Shape
            {
                [Traced] public async partial Task<int> MeasureAsync() { await Task.Yield(); return 5; }
                [Traced] public partial int Corners([Tag] int n);
                private int CornersCore(int n) => n;
            }

            public sealed partial class Square : Shape
            {
                [Traced] public async Task<int> AreaAsync() { await Task.Yield(); return 5; }
                public Task<int> Use() => AreaAsync();
            }
            """))).ShouldContain("\"Square.AreaAsync\"");

    [Fact]
    public Task A_method_beside_an_indexer_in_an_extension_block() =>
        Later.BuildAsync(
            UserProject.OfText(
            """
            using Pynector;

            namespace Shop;

            public static class Shelves
            {
                extension(List<int> shelf)
                {
                    public int this[string name] => name.Length;

                    [Traced] public async Task<int> CountAsync() { await Task.Yield(); return shelf.Count; }
                }

                public static Task<int> UseAsync() => new List<int>().CountAsync();

                public static int Use() => new List<int>()["a"];
            }
            """),
            "PYN1003: [Traced] has no effect on 'CountAsync', because calls of members of extension blocks can't be traced yet: declare it as a method with a 'this' parameter");
}
