using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix that moves a misplaced <c>[Tag]</c> into the body, as a call of <c>CurrentSpan.Tag</c>.</summary>
public sealed class InsertTagTests
{
    private const string Title = "Insert CurrentSpan.Tag";

    private static readonly InsertTagCodeFixProvider Fix = new();

    [Fact]
    public async Task Records_the_argument_before_all_else()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            Title,
            """
            using System.Diagnostics;
            using Pynector;

            public partial class Orders
            {
                private const string Key = "order.id";

                [Traced]
                public async partial Task PlaceAsync([{|PYN0007:Tag(Key)|}] int id, string name)
                { // Here.
                    // At last.
                    await Task.Delay(id);
                }
            }
            """,
            """
            using System.Diagnostics;
            using Pynector;

            public partial class Orders
            {
                private const string Key = "order.id";

                [Traced]
                public async partial Task PlaceAsync(int id, string name)
                { // Here.
                    CurrentSpan.Tag(Key, id);
                    // At last.
                    await Task.Delay(id);
                }
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() => new Orders().PlaceAsync(7, \"\");");

        (await UserProgram.RunAsync(run)).ShouldBe(["Orders.PlaceAsync order.id=7"]);
    }

    /// <summary>A method before and after.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        {
            "Task PlaceAsync([{|PYN0007:Tag|}] int id) => await Task.Delay(id);",
            "Task PlaceAsync(int id)\n    {\n        CurrentSpan.Tag(\"id\", id);\n        await Task.Delay(id);\n    }"
        },
        {
            "Task<int> PlaceAsync([{|PYN0007:Tag|}] int id) =>\n        await Task.FromResult(\n            id);",
            "Task<int> PlaceAsync(int id)\n    {\n        CurrentSpan.Tag(\"id\", id);\n        return await Task.FromResult(\n            id);\n    }"
        },
        {
            "Task<int> PlaceAsync([{|PYN0007:Tag|}] int id) // first\n        => // why\n        await Task.FromResult(id);",
            "Task<int> PlaceAsync(int id) // first\n    {\n        CurrentSpan.Tag(\"id\", id);\n        // why\n        return await Task.FromResult(id);\n    }"
        },
        {
            "Task PlaceAsync([{|PYN0007:Tag|}] int id) { await Task.Delay(id); }",
            "Task PlaceAsync(int id) { CurrentSpan.Tag(\"id\", id); await Task.Delay(id); }"
        },
        {
            "Task PlaceAsync([{|PYN0007:Tag|}, Left] string @event)\n    {\n        await Task.Delay(@event.Length);\n    }",
            "Task PlaceAsync([Left] string @event)\n    {\n        CurrentSpan.Tag(\"event\", @event);\n        await Task.Delay(@event.Length);\n    }"
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Makes_room_in_every_kind_of_body(string before, string after)
    {
        await FixCheck.AppliedAsync(Fix, Title, Orders(before), Orders(after));

        static string Orders(string method) =>
            $"using Pynector;\n\npublic partial class Orders\n{{\n    [Traced]\n    public async partial {method}\n}}\n\npublic sealed class LeftAttribute : Attribute;\n";
    }

    [Theory]
    [InlineData("// Licence.\n\nnamespace Shop;\n\n", "// Licence.\n\nusing Pynector;\n\nnamespace Shop;\n\n")]
    [InlineData("using System;\nusing Shop;\n\nnamespace Shop;\n\n", "using System;\nusing Pynector;\nusing Shop;\n\nnamespace Shop;\n\n")]
    [InlineData("using System;\n\nnamespace Shop;\n\n", "using System;\nusing Pynector;\n\nnamespace Shop;\n\n")]
    [InlineData("namespace Shop;\n\nusing System;\n\n", "namespace Shop;\n\nusing System;\nusing Pynector;\n\n")]
    [InlineData("", "using Pynector;\n\n")]
    public Task Adds_the_using_directive_that_is_missing(string before, string after) => FixCheck.AppliedAsync(
        Fix,
        Title,
        Orders(before, "[{|PYN0007:Pynector.Tag|}] "),
        Orders(after, ""));

    [Fact]
    public Task Tells_its_type_from_another_of_the_name() => FixCheck.AppliedAsync(
        Fix,
        Title,
        """
        using Pynector;

        public partial class Orders
        {
            public int CurrentSpan { get; set; }

            [Traced]
            public async partial Task PlaceAsync([{|PYN0007:Tag|}] int id)
            {
                await Task.Delay(id);
            }
        }
        """,
        """
        using Pynector;

        public partial class Orders
        {
            public int CurrentSpan { get; set; }

            [Traced]
            public async partial Task PlaceAsync(int id)
            {
                global::Pynector.CurrentSpan.Tag("id", id);
                await Task.Delay(id);
            }
        }
        """);

    [Fact]
    public async Task Fixes_all_tags_of_a_method_in_their_order()
    {
        var solution = UserSolution.Open(new Source(
            "Shop.cs",
            """
            using Pynector;

            public partial class Orders
            {
                [Traced]
                public async partial Task PlaceAsync([Tag] int id, [Tag("order.name")] string name) => await Task.Delay(id + name.Length);

                [Traced]
                public async partial Task SaveAsync([Tag] int id, [Tag] int count)
                {
                    await Task.Delay(id + count);
                }
            }
            """));

        var changed = await Fixing.ApplyAllAsync(Fix, UserSolution.Document(solution, "Shop.cs"), FixAllScope.Document);

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(
            """
            using Pynector;

            public partial class Orders
            {
                [Traced]
                public async partial Task PlaceAsync(int id, string name)
                {
                    CurrentSpan.Tag("id", id);
                    CurrentSpan.Tag("order.name", name);
                    await Task.Delay(id + name.Length);
                }

                [Traced]
                public async partial Task SaveAsync(int id, int count)
                {
                    CurrentSpan.Tag("id", id);
                    CurrentSpan.Tag("count", count);
                    await Task.Delay(id + count);
                }
            }
            """);
        var run = UserSolution.AddProgram(
            changed, "public static async Task RunAsync() { await new Orders().PlaceAsync(1, \"a\"); await new Orders().SaveAsync(2, 3); }");
        (await UserProgram.RunAsync(run)).ShouldBe(["Orders.PlaceAsync id=1 order.name=a", "Orders.SaveAsync id=2 count=3"]);
    }

    [Fact]
    public async Task Records_members_of_a_ref_struct_in_each_body()
    {
        var solution = UserSolution.Open(
            new Source(
                "Window.cs",
                """
                using Pynector;

                public readonly ref partial struct Window(int length)
                {
                    [Tag("window.length")]
                    public int Length { get; } = length;

                    [Tag]
                    private readonly int _start = 1;

                    [Traced]
                    public partial int Sum();

                    private int SumCore() => Length + _start;
                }
                """),
            new Source(
                "Window.Other.cs",
                """
                using Pynector;

                public readonly ref partial struct Window
                {
                    [Traced]
                    public partial void Open(int Length);

                    private void OpenCore(int Length)
                    {
                    }
                }
                """));

        var changed = await Fixing.ApplyAllAsync(Fix, UserSolution.Document(solution, "Window.cs"), FixAllScope.Project);

        (await UserSolution.TextAsync(changed, "Window.cs")).ShouldBe(
            """
            using Pynector;

            public readonly ref partial struct Window(int length)
            {
                public int Length { get; } = length;

                private readonly int _start = 1;

                [Traced]
                public partial int Sum();

                private int SumCore()
                {
                    CurrentSpan.Tag("window.length", Length);
                    CurrentSpan.Tag("_start", _start);
                    return Length + _start;
                }
            }
            """);
        (await UserSolution.TextAsync(changed, "Window.Other.cs")).ShouldBe(
            """
            using Pynector;

            public readonly ref partial struct Window
            {
                [Traced]
                public partial void Open(int Length);

                private void OpenCore(int Length)
                {
                    CurrentSpan.Tag("window.length", this.Length);
                    CurrentSpan.Tag("_start", _start);
                }
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { new Window(3).Sum(); new Window(4).Open(5); return Task.CompletedTask; }");
        (await UserProgram.RunAsync(run)).ShouldBe(["Window.Sum window.length=3 _start=1", "Window.Open window.length=4 _start=1"]);
    }

    [Fact]
    public Task Is_not_offered_for_a_result() => FixCheck.NotOfferedAsync(
        Fix, "using Pynector; public partial class Orders { [Traced] [return: {|PYN0007:Tag|}] public async partial Task<int> PlaceAsync() => await Task.FromResult(1); }");

    private static string Orders(string head, string tag) =>
        head + $"public partial class Orders\n{{\n    [Pynector.Traced]\n    public async partial System.Threading.Tasks.Task PlaceAsync({tag}int id)\n    {{\n        {(tag.Length > 0 ? "" : "CurrentSpan.Tag(\"id\", id);\n        ")}await System.Threading.Tasks.Task.Delay(id);\n    }}\n}}\n";
}
