using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

public sealed class TraceMemberTests
{
    private const string Title = "Trace the interface member instead";

    private const string Desk =
        """
        using System.Diagnostics;
        using Pynector;

        namespace Shop;

        public sealed class Desk : IDesk
        {
            private const string SpanName = "desk.open";

            /// <summary>Opens.</summary>
            [Traced(SpanName, Kind = ActivityKind.Server, NotErrors = new[] { typeof(TimeoutException) })]
            [return: Tag("desk.size")]
            public async Task<int> {|PYN1001:OpenAsync|}([Tag("desk.id")] int id, string name)
            {
                await Task.Delay(id);
                return name.Length;
            }
        }
        """;

    private static readonly string MovedDesk =
        """
        using System.Diagnostics;
        using Pynector;

        namespace Shop;

        public sealed class Desk : IDesk
        {
            private const string SpanName = "desk.open";

            /// <summary>Opens.</summary>
            public async Task<int> OpenAsync(int id, string name)
            {
                await Task.Delay(id);
                return name.Length;
            }
        }
        """;

    private static readonly ImmutableDictionary<string, string?> ToDesk = ImmutableDictionary<string, string?>.Empty
        .Add("Member", "M:Shop.IDesk.OpenAsync(System.Int32,System.String)");

    private static readonly TraceMemberCodeFixProvider Fix = new();

    [Theory]
    [InlineData("Shop", "PYN1001")]
    [InlineData("Contracts", "PYN1001")]
    public async Task Moves_the_attribute_with_all_it_says(string project, string id)
    {
        var mark = Mark.Parse(Desk.Replace("PYN1001", id, StringComparison.Ordinal));
        var solution = UserSolution.Open(
            new Source(
                "IDesk.cs",
                """
                namespace Shop
                {
                    public interface IDesk
                    {
                        /// <summary>Opens the desk.</summary>
                        Task<int> OpenAsync(int id, string name);
                    }
                }
                """,
                project),
            new Source("Desk.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Desk.cs").GetSyntaxTreeAsync();

        var changed = await Fixing.ApplyAsync(Fix, solution, mark.ToDiagnostic(tree!, ToDesk), Title);

        (await UserSolution.TextAsync(changed, "Desk.cs")).ShouldBe(MovedDesk);
        (await UserSolution.TextAsync(changed, "IDesk.cs")).ShouldBe(
            """
            using Pynector;

            namespace Shop
            {
                public interface IDesk
                {
                    /// <summary>Opens the desk.</summary>
                    [Traced("desk.open", Kind = System.Diagnostics.ActivityKind.Server, NotErrors = new[] { typeof(TimeoutException) })]
                    [return: Tag("desk.size")]
                    Task<int> OpenAsync([Tag("desk.id")] int id, string name);
                }
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { Shop.IDesk desk = new Shop.Desk(); return desk.OpenAsync(1, \"ab\"); }");
        (await Spans.RunAsync(run)).ShouldBe(["desk.open desk.id=1 desk.size=2"]);
    }

    [Fact]
    public async Task Finds_the_method_from_a_use_of_it()
    {
        const string Use = "M:Shop.Desk.OpenAsync(System.Int32,System.String)";
        var call = Mark.Parse("namespace Shop; public static class Program { public static Task RunAsync() { IDesk desk = new Desk(); return desk.{|PYN1005:OpenAsync|}(1, \"\"); } }");
        var solution = UserSolution.Open(
            new Source("IDesk.cs", "namespace Shop; public interface IDesk { Task<int> OpenAsync(int id, string name); }"),
            new Source("Desk.cs", Mark.Parse(Desk).Text),
            new Source("Program.cs", call.Text));
        var tree = await UserSolution.Document(solution, "Program.cs").GetSyntaxTreeAsync();

        var changed = await Fixing.ApplyAsync(Fix, solution, call.ToDiagnostic(tree!, ToDesk.Add("Method", Use)), Title);

        (await UserSolution.TextAsync(changed, "Desk.cs")).ShouldBe(MovedDesk);
        (await UserSolution.TextAsync(changed, "IDesk.cs")).ShouldStartWith("using Pynector;\n\nnamespace Shop; public interface IDesk { [Traced(\"desk.open\"");
        await UserSolution.BuildAsync(changed);
    }

    [Fact]
    public async Task Names_a_base_member_as_one()
    {
        var mark = Mark.Parse(
            """
            using Pynector;

            public abstract class Job
            {
                public abstract Task WorkAsync();
            }

            public sealed class Nightly : Job
            {
                [Traced]
                public override async Task {|PYN1001:WorkAsync|}() => await Task.Yield();
            }
            """);
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync();
        var properties = ImmutableDictionary<string, string?>.Empty.Add("Member", "M:Job.WorkAsync");

        var changed = await Fixing.ApplyAsync(Fix, solution, mark.ToDiagnostic(tree!, properties), "Trace the base member instead");

        (await UserSolution.TextAsync(changed, "Shop.cs")).ShouldBe(
            """
            using Pynector;

            public abstract class Job
            {
                [Traced]
                public abstract Task WorkAsync();
            }

            public sealed class Nightly : Job
            {
                public override async Task WorkAsync() => await Task.Yield();
            }
            """);
        await UserSolution.BuildAsync(changed);
    }

    [Fact]
    public async Task Moves_from_an_explicit_implementation_to_what_it_implements()
    {
        var mark = Mark.Parse(
            """
            using Pynector;

            public interface IJob
            {
                Task WorkAsync();
            }

            public sealed class Nightly : IJob
            {
                [Traced("work")]
                async Task IJob.{|PYN1003:WorkAsync|}() => await Task.Yield();
            }
            """);
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync();
        var properties = ImmutableDictionary<string, string?>.Empty.Add("Method", "M:Nightly.IJob#WorkAsync").Add("Member", "M:IJob.WorkAsync");

        var changed = await Fixing.ApplyAsync(Fix, solution, mark.ToDiagnostic(tree!, properties), Title);

        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { IJob job = new Nightly(); return job.WorkAsync(); }");
        (await Spans.RunAsync(run)).ShouldBe(["work"]);
    }

    [Fact]
    public async Task Annotates_a_member_once_for_all_that_implement_it()
    {
        const string Member = "M:IDesk.OpenAsync";
        var solution = UserSolution.Open(
            new Source("IDesk.cs", "using Pynector;\n\npublic interface IDesk\n{\n    Task OpenAsync();\n}\n"),
            new Source("One.cs", "using Pynector;\n\npublic sealed class One : IDesk\n{\n    [Traced]\n    public async Task OpenAsync() => await Task.Yield();\n}\n"),
            new Source("Two.cs", "using Pynector;\n\npublic sealed class Two : IDesk\n{\n    [Traced]\n    public async Task OpenAsync() => await Task.Yield();\n}\n"));

        var changed = await Fixing.ApplyAllAsync(
            Fix,
            UserSolution.Document(solution, "One.cs"),
            FixAllScope.Project,
            project => Told.AtMethodsAsync(project, "PYN1001", ImmutableDictionary<string, string?>.Empty.Add("Member", Member)));

        (await UserSolution.TextAsync(changed, "IDesk.cs")).ShouldBe("using Pynector;\n\npublic interface IDesk\n{\n    [Traced]\n    Task OpenAsync();\n}\n");
        foreach (var name in new[] { "One", "Two" })
        {
            (await UserSolution.TextAsync(changed, name + ".cs")).ShouldNotContain("Traced");
        }

        await UserSolution.BuildAsync(changed);
    }

    [Theory]
    [InlineData("M:System.IAsyncDisposable.DisposeAsync", "[Traced] public async ValueTask {|PYN1001:DisposeAsync|}() => await Task.Yield();")]
    [InlineData("M:IDesk.OpenAsync", "public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    [InlineData(null, "[Traced] public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    public async Task Is_not_offered_where_there_is_nothing_to_move_or_nowhere_to_go(string? member, string method)
    {
        var mark = Mark.Parse($"using Pynector; public interface IDesk {{ Task OpenAsync(); }} public abstract class Desk {{ {method} }}");
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync();

        var offers = await Fixing.OffersAsync(Fix, solution, mark.ToDiagnostic(tree!, ImmutableDictionary<string, string?>.Empty.Add("Member", member)));

        offers.ShouldBeEmpty();
    }
}
