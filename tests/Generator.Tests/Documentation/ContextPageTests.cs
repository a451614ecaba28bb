using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The examples of <c>docs/context.md</c> compile, without a warning.</summary>
public sealed partial class ContextPageTests
{
    // What the examples speak of and don't show.
    private const string World =
        """
        global using System.Collections.Concurrent;
        global using System.Diagnostics;
        global using System.Threading.Channels;
        global using Pynector;
        global using static World;

        public sealed record Order(int Id, int Items);

        public sealed record Message(Dictionary<string, byte[]> Headers, string Body);

        public static class World
        {
            public static readonly HttpClient client = new();
            public static readonly string[] urls = [];
            public static readonly Order order = new(1, 2);
            public static readonly Order[] orders = [];
            public static Task SaveAsync(Order order, CancellationToken token = default) => Task.CompletedTask;
            public static Task NotifyAsync(Order order, CancellationToken token = default) => Task.CompletedTask;
            public static Task<int> CountAsync(Order order, CancellationToken token = default) => Task.FromResult(order.Items);
            public static decimal PriceOf(Order order) => order.Items;
            public static void Save(Order order) { }
            public static Task SendAsync(Message message) => Task.CompletedTask;
        }
        """;

    private static readonly string Page = File.ReadAllText(Path.Combine(ProjectPaths.Repository, "docs", "context.md"));

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Fence().Count(Page))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_compiles_without_a_word(int index)
    {
        var run = GeneratorRun.Of(new UserProject
        {
            Files = [new SourceFile("World.cs", World), new SourceFile("Example.cs", Complete(Fence().Matches(Page)[index].Groups["body"].Value))],

            // Not every example awaits something, and none is documented.
            SuppressedIds = ["CS1998", "CS1591"],
        });

        run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_examples() => Fence().Count(Page).ShouldBeGreaterThan(10);

    // Types stand for themselves; statements are the body of a method.
    private static string Complete(string example) => Type().IsMatch(example)
        ? example
        : $$"""
            public static class Example
            {
                public static async Task RunAsync(ActivitySource tracer, CancellationToken ct)
                {
            {{example}}
                }
            }
            """;

    [GeneratedRegex(@"^```csharp\n(?<body>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(public|internal) ", RegexOptions.Multiline)]
    private static partial Regex Type();
}
