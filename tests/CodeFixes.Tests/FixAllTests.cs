using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>
/// Two projects of two documents, of which one has two types, each with two methods: in reach of a scope all are fixed, and
/// beyond it none.
/// </summary>
public sealed class FixAllTests
{
    private static readonly string[] Types = ["A1", "A2", "B", "C1", "C2", "D"];

    public static TheoryData<FixAllScope, string> Scopes => new()
    {
        { FixAllScope.Document, "A1 A2" },
        { FixAllScope.Project, "A1 A2 B" },
        { FixAllScope.Solution, "A1 A2 B C1 C2 D" },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Traces_all_in_place(FixAllScope scope, string reached) => CheckAsync(
        new TraceInPlaceCodeFixProvider(),
        scope,
        reached,
        "PYN1001",
        name => $"public class {name}\n{{\n    [Traced]\n    public async Task OneAsync() => await TwoAsync();\n\n    [Traced]\n    public async Task TwoAsync() => await Task.Yield();\n}}\n",
        name => $"public partial class {name}\n{{\n    [Traced]\n    public async partial Task OneAsync() => await TwoAsync();\n\n    [Traced]\n    public async partial Task TwoAsync() => await Task.Yield();\n}}\n");

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Splits_all(FixAllScope scope, string reached) => CheckAsync(
        new SplitCodeFixProvider(),
        scope,
        reached,
        "PYN2004",
        name => $"public class {name}\n{{\n    [Traced]\n    public Task OneAsync() => TwoAsync();\n\n    [Traced]\n    public Task TwoAsync() => Task.CompletedTask;\n}}\n",
        name => $"public partial class {name}\n{{\n    [Traced]\n    public partial Task OneAsync();\n\n    private Task OneAsyncCore() => TwoAsync();\n\n    [Traced]\n    public partial Task TwoAsync();\n\n    private Task TwoAsyncCore() => Task.CompletedTask;\n}}\n");

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Makes_all_types_partial(FixAllScope scope, string reached) => CheckAsync(
        new MakePartialCodeFixProvider(),
        scope,
        reached,
        told: null,
        name => $"public class {name}\n{{\n    [Traced]\n    public async partial Task OneAsync() => await TwoAsync();\n\n    [Traced]\n    public async partial Task TwoAsync() => await Task.Yield();\n}}\n",
        name => $"public partial class {name}\n{{\n    [Traced]\n    public async partial Task OneAsync() => await TwoAsync();\n\n    [Traced]\n    public async partial Task TwoAsync() => await Task.Yield();\n}}\n");

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Inserts_all_tags(FixAllScope scope, string reached) => CheckAsync(
        new InsertTagCodeFixProvider(),
        scope,
        reached,
        told: null,
        name => $"public partial class {name}\n{{\n    [Traced]\n    public async partial Task OneAsync([Tag] int id = 1) => await TwoAsync(id);\n\n    [Traced]\n    public async partial Task TwoAsync([Tag] int id) => await Task.Delay(id);\n}}\n",
        name => $"public partial class {name}\n{{\n    [Traced]\n    public async partial Task OneAsync(int id = 1)\n    {{\n        CurrentSpan.Tag(\"id\", id);\n        await TwoAsync(id);\n    }}\n\n    [Traced]\n    public async partial Task TwoAsync(int id)\n    {{\n        CurrentSpan.Tag(\"id\", id);\n        await Task.Delay(id);\n    }}\n}}\n",
        tag: " id=1");

    private static async Task CheckAsync(
        CodeFixProvider fix,
        FixAllScope scope,
        string reached,
        string? told,
        Func<string, string> before,
        Func<string, string> after,
        string tag = "")
    {
        var solution = UserSolution.Open([.. Sources(before)]);

        var changed = await Fixing.ApplyAllAsync(
            fix, UserSolution.Document(solution, "A.cs"), scope, told is null ? null : project => Told.AtMethodsAsync(project, told));

        foreach (var expected in Sources(type => (reached.Split(' ').Contains(type) ? after : before)(type)))
        {
            (await UserSolution.TextAsync(changed, expected.Name)).ShouldBe(expected.Text);
        }

        if (scope == FixAllScope.Solution)
        {
            var calls = string.Concat(Types.Select(type => $"await new {type}().OneAsync(); "));
            var spans = await UserProgram.RunAsync(UserSolution.AddProgram(changed, $"public static async Task RunAsync() {{ {calls}}}"));
            spans.ShouldBe(Types.SelectMany(type => new[] { $"{type}.TwoAsync{tag}", $"{type}.OneAsync{tag}" }));
        }
    }

    private static IEnumerable<Source> Sources(Func<string, string> type) =>
    [
        new("A.cs", $"using Pynector;\n\n{type("A1")}\n{type("A2")}", "First"),
        new("B.cs", $"using Pynector;\n\n{type("B")}", "First"),
        new("C.cs", $"using Pynector;\n\n{type("C1")}\n{type("C2")}", "Second"),
        new("D.cs", $"using Pynector;\n\n{type("D")}", "Second"),
    ];
}
