using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>The fix traces the interfaces through which the methods of a traced type are called, and takes no span away.</summary>
public sealed class TraceInterfaceTests
{
    private const string Title = "Trace the interface";

    private const string Desk =
        """
        using Pynector;

        namespace Shop;

        [Traced("desk", CancellationIsError = true)]
        public sealed class {|PYN1001:Desk|} : Contracts.IDesk
        {
            public async Task<int> OpenAsync(int id)
            {
                await Task.Delay(id);
                return id;
            }

            [NotTraced]
            public Task PingAsync() => Task.CompletedTask;

            public int Count() => 1;
        }
        """;

    private static readonly TraceInterfaceCodeFixProvider Fix = new();

    /// <summary>The interface stands in another file, and in another project of the solution.</summary>
    [Theory]
    [InlineData("Shop")]
    [InlineData("Contracts")]
    public async Task Copies_the_attribute_and_leaves_out_what_the_type_does(string project)
    {
        var mark = Markup.Parse(Desk);
        var solution = UserSolution.Open(
            new Source(
                "IDesk.cs",
                """
                namespace Contracts
                {
                    /// <summary>A desk.</summary>
                    public interface IDesk
                    {
                        Task<int> OpenAsync(int id);

                        /// <summary>Pings.</summary>
                        Task PingAsync();

                        int Count();
                    }
                }
                """,
                project),
            new Source("Desk.cs", mark.Text));
        var tree = await UserSolution.Document(solution, "Desk.cs").GetSyntaxTreeAsync();

        var changed = await Fixing.ApplyAsync(Fix, solution, mark.ToDiagnostic(tree!), Title);

        (await UserSolution.TextAsync(changed, "Desk.cs")).ShouldBe(mark.Text);
        (await UserSolution.TextAsync(changed, "IDesk.cs")).ShouldBe(
            """
            using Pynector;

            namespace Contracts
            {
                /// <summary>A desk.</summary>
                [Traced("desk", CancellationIsError = true)]
                public interface IDesk
                {
                    Task<int> OpenAsync(int id);

                    /// <summary>Pings.</summary>
                    [NotTraced]
                    Task PingAsync();

                    int Count();
                }
            }
            """);
        var run = UserSolution.AddProgram(changed, "public static Task RunAsync() { Contracts.IDesk desk = new Shop.Desk(); return Task.WhenAll(desk.OpenAsync(1), new Shop.Desk().OpenAsync(200), desk.PingAsync()); }");
        (await UserProgram.RunAsync(run)).ShouldBe(["desk.OpenAsync", "desk.OpenAsync"]);
    }

    [Fact]
    public async Task Traces_all_interfaces_that_lead_to_the_methods()
    {
        var changed = await FixCheck.AppliedAsync(
            Fix,
            "Trace the interfaces",
            """
            using Pynector;

            public interface IReader<out T>
            {
                IAsyncEnumerable<T> ReadAsync();
            }

            public interface IWriter
            {
                Task WriteAsync();
            }

            public interface ICloser
            {
                Task CloseAsync();
            }

            public interface ICounter
            {
                int Count();
            }

            [Traced]
            public partial class {|PYN1001:File|} : IReader<string>, IWriter, ICloser, ICounter
            {
                public IAsyncEnumerable<string> ReadAsync() => throw new NotSupportedException();

                public Task WriteAsync() => Task.CompletedTask;

                public async partial Task CloseAsync() => await Task.Yield();

                public int Count() => 0;
            }
            """,
            """
            using Pynector;

            [Traced]
            public interface IReader<out T>
            {
                IAsyncEnumerable<T> ReadAsync();
            }

            [Traced]
            public interface IWriter
            {
                Task WriteAsync();
            }

            public interface ICloser
            {
                Task CloseAsync();
            }

            public interface ICounter
            {
                int Count();
            }

            [Traced]
            public partial class File : IReader<string>, IWriter, ICloser, ICounter
            {
                public IAsyncEnumerable<string> ReadAsync() => throw new NotSupportedException();

                public Task WriteAsync() => Task.CompletedTask;

                public async partial Task CloseAsync() => await Task.Yield();

                public int Count() => 0;
            }
            """);
        (await UserSolution.DiagnoseAsync(changed.Projects.Single())).Select(diagnostic => diagnostic.Id).ShouldNotContain("PYN1001");
    }

    [Fact]
    public Task Traces_the_interface_that_inherited_methods_implement() => FixCheck.AppliedAsync(
        Fix,
        Title,
        """
        using Pynector;

        public interface IJob
        {
            Task RunAsync();
        }

        public class Job
        {
            [Traced("work")]
            public async Task RunAsync() => await Task.Yield();
        }

        public class {|PYN1001:NightlyJob|} : Job, IJob;
        """,
        """
        using Pynector;

        [Traced]
        public interface IJob
        {
            Task RunAsync();
        }

        public class Job
        {
            [Traced("work")]
            public async Task RunAsync() => await Task.Yield();
        }

        public class NightlyJob : Job, IJob;
        """);

    [Fact]
    public void Fixes_one_place_at_a_time() => Fix.GetFixAllProvider().ShouldBeNull();

    [Theory]
    [InlineData("[Traced] public class {|PYN1001:Desk|} : IAsyncEnumerable<int> { public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException(); }")]
    [InlineData("[Traced] public interface IDesk { Task OpenAsync(); } [Traced] public class {|PYN1001:Desk|} : IDesk { public Task OpenAsync() => Task.CompletedTask; }")]
    [InlineData("public interface IDesk { Task OpenAsync(); } public class Desk : IDesk { [Traced] public Task {|PYN1001:OpenAsync|}() => Task.CompletedTask; }")]
    public Task Is_not_offered_where_no_interface_of_the_solution_is_meant(string code) => FixCheck.NotOfferedAsync(Fix, "using Pynector; " + code);
}
