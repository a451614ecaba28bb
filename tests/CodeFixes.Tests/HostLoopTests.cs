using Microsoft.CodeAnalysis;
using Pynector.CodeFixes.Tests.Harness;
using Pynector.Generators.CodeFixes;

namespace Pynector.CodeFixes.Tests;

/// <summary>No fix traces a background service's loop for every caller: the span would last as long as the host runs.</summary>
public sealed class HostLoopTests
{
    private const string Service =
        """
        using Pynector;

        namespace Microsoft.Extensions.Hosting
        {
            public abstract class BackgroundService
            {
                protected abstract Task ExecuteAsync(CancellationToken stoppingToken);

                public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

                public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }
        }

        """;

    private static readonly TraceInPlaceCodeFixProvider Fix = new();

    [Fact]
    public async Task Offers_nothing_for_a_loop_that_runs_as_long_as_the_host()
    {
        var solution = UserSolution.Open(new Source("Shop.cs", Service +
            """

            public partial class Worker : Microsoft.Extensions.Hosting.BackgroundService
            {
                [Traced]
                protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Yield();

                [Traced]
                public override async Task StartAsync(CancellationToken cancellationToken) => await Task.Yield();
            }
            """));
        var told = (await UserSolution.DiagnoseAsync(UserSolution.Document(solution, "Shop.cs").Project)).Where(diagnostic => diagnostic.Id == "PYN1010").OrderBy(diagnostic => diagnostic.Location.SourceSpan).ToList();

        told.Count.ShouldBe(2);
        (await Fixing.OffersAsync(Fix, solution, told[0])).ShouldBeEmpty();
        (await Fixing.OffersAsync(Fix, solution, told[1])).ShouldHaveSingleItem();
    }

    [Fact]
    public Task Leaves_a_loop_of_a_traced_type_as_it_is() => FixCheck.AppliedAsync(
        Fix,
        "Make it partial",
        Worker("class {|PYN1010:Worker|}", ""),
        Worker("class Worker", "partial "));

    private static string Worker(string header, string partial) => Service +
        $$"""

        [Traced]
        public partial {{header}} : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Yield();

            public override async {{partial}}Task StartAsync(CancellationToken cancellationToken) => await Task.Yield();

            public override async {{partial}}Task StopAsync(CancellationToken cancellationToken) => await Task.Yield();
        }
        """;
}
