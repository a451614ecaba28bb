using System.Collections.Immutable;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix traces the interface or base member through which a method is called, and takes no span away.</summary>
public sealed class TraceMemberTests
{
    private const string Title = "Trace the interface member";

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

    private static readonly ImmutableDictionary<string, string?> ToDesk = ImmutableDictionary<string, string?>.Empty
        .Add("Member", "M:Shop.IDesk.OpenAsync(System.Int32,System.String)");

    private static readonly TraceMemberCodeFixProvider Fix = new();

    [Theory]
    [InlineData("Shop", "PYN1001")]
    [InlineData("Contracts", "PYN1001")]
    public async Task Copies_the_attribute_with_all_it_says(string project, string id)
    {
        var mark = Markup.Parse(Desk.Replace("PYN1001", id, StringComparison.Ordinal));
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

        (await UserSolution.TextAsync(changed, "Desk.cs")).ShouldBe(Markup.Parse(Desk).Text);
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
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { Shop.IDesk desk = new Shop.Desk(); return Task.WhenAll(desk.OpenAsync(1, \"ab\"), new Shop.Desk().OpenAsync(200, \"abc\")); }");
        (await UserProgram.RunAsync(run)).ShouldBe(["desk.open desk.id=1 desk.size=2", "desk.open desk.id=200 desk.size=3"]);
    }

    [Fact]
    public async Task Finds_the_method_from_a_use_of_it()
    {
        const string Use = "M:Shop.Desk.OpenAsync(System.Int32,System.String)";
        var call = Markup.Parse("namespace Shop; public static class Program { public static Task RunAsync() { IDesk desk = new Desk(); return desk.{|PYN1005:OpenAsync|}(1, \"\"); } }");
        var solution = UserSolution.Open(
            new Source("IDesk.cs", "namespace Shop; public interface IDesk { Task<int> OpenAsync(int id, string name); }"),
            new Source("Desk.cs", Markup.Parse(Desk).Text),
            new Source("Program.cs", call.Text));
        var tree = await UserSolution.Document(solution, "Program.cs").GetSyntaxTreeAsync();

        var changed = await Fixing.ApplyAsync(Fix, solution, call.ToDiagnostic(tree!, ToDesk.Add("Method", Use)), Title);

        (await UserSolution.TextAsync(changed, "Desk.cs")).ShouldBe(Markup.Parse(Desk).Text);
        (await UserSolution.TextAsync(changed, "IDesk.cs")).ShouldStartWith("using Pynector;\n\nnamespace Shop; public interface IDesk { [Traced(\"desk.open\"");
        await UserSolution.BuildAsync(changed);
    }

    [Fact]
    public async Task Names_a_base_member_as_one()
    {
        var mark = Markup.Parse(
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

        var changed = await Fixing.ApplyAsync(Fix, solution, mark.ToDiagnostic(tree!, properties), "Trace the base member");

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
                [Traced]
                public override async Task WorkAsync() => await Task.Yield();
            }
            """);
        await UserSolution.BuildAsync(changed);
    }

    [Fact]
    public async Task Moves_from_an_explicit_implementation_to_what_it_implements()
    {
        var mark = Markup.Parse(
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
        (await UserProgram.RunAsync(run)).ShouldBe(["work"]);
    }

    [Fact]
    public void Fixes_one_place_at_a_time() => Fix.GetFixAllProvider().ShouldBeNull();

    [Theory]
    [InlineData("M:System.IAsyncDisposable.DisposeAsync", "[Traced] public async ValueTask {|PYN1001:DisposeAsync|}() => await Task.Yield();")]
    [InlineData("M:IDesk.OpenAsync", "public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    [InlineData("M:ITracedDesk.CloseAsync", "[Traced] public async Task {|PYN1001:CloseAsync|}() => await Task.Yield();")]
    [InlineData(null, "[Traced] public async Task {|PYN1001:OpenAsync|}() => await Task.Yield();")]
    public async Task Is_not_offered_where_there_is_nothing_to_copy_or_nowhere_to_go(string? member, string method)
    {
        var mark = Markup.Parse($"using Pynector; public interface IDesk {{ Task OpenAsync(); }} public interface ITracedDesk {{ [Traced] Task CloseAsync(); }} public abstract class Desk {{ {method} }}");
        var solution = UserSolution.Open(new Source("Shop.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Shop.cs").GetSyntaxTreeAsync();

        var offers = await Fixing.OffersAsync(Fix, solution, mark.ToDiagnostic(tree!, ImmutableDictionary<string, string?>.Empty.Add("Member", member)));

        offers.ShouldBeEmpty();
    }
}
