using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using Pynector.Context.Tests.Harness;
using Pynector.Context.Tests.Inputs;

namespace Pynector.Context.Tests;

/// <summary>Many branches side by side, each with many nested spans, logs and baggage of its own: nothing is mixed up.</summary>
[Collection(OneListener.Name)]
public sealed class ManyBranchesTests
{
    private const int Branches = 64;
    private const int Spans = 10_000;
    private const int Steps = Spans / Worker.SpansAStep;

    [Fact]
    public async Task Every_log_has_the_ids_of_its_span_by_AddTraceCorrelation() => await RunAsync(builder => builder.AddTraceCorrelation());

    [Fact]
    public async Task Every_span_ends_under_its_parent_with_the_baggage_of_its_branch()
    {
        // The ids in the spans' own scopes: of a body that has none, in place or by hand, a log has those of the one around it.
        var crowd = await RunAsync(_ => { }, checksLogs: false);

        crowd.WrongLogs.ShouldBe(Branches * Steps * 2);
    }

    private static async Task<CrowdCount> RunAsync(Action<ILoggingBuilder> configure, bool checksLogs = true)
    {
        Activity.Current.ShouldBeNull();
        using var crowd = new CrowdCount();
        using var loggers = LoggerFactory.Create(builder => configure(builder.AddProvider(crowd)));
        var logger = loggers.CreateLogger<Worker>();

        var branches = Enumerable.Range(0, Branches).Select(Func<CancellationToken, Task> (branch) => token => Task.Run(() => WorkAsync(logger, crowd, branch), token));
        await CrowdCount.Tracer.WhenAll("many", branches, new WhenAllOptions { SpanPerBranch = true });

        crowd.Started.ShouldBe((Branches * (Spans + 1)) + 1);
        crowd.Ended.ShouldBe(crowd.Started);
        crowd.WrongParents.ShouldBe(0);
        crowd.WrongBaggage.ShouldBe(0);
        crowd.Logs.ShouldBe(Branches * Steps * Worker.LogsAStep);
        if (checksLogs)
        {
            crowd.WrongLogs.ShouldBe(0);
        }

        Activity.Current.ShouldBeNull();
        Baggage.GetBaggage("branch").ShouldBeNull();
        return crowd;
    }

    private static async Task WorkAsync(ILogger<Worker> logger, CrowdCount crowd, int branch)
    {
        Baggage.SetBaggage("branch", $"{branch}");
        var worker = new Worker(logger, crowd, branch);
        var parent = Activity.Current!.SpanId;
        for (var step = 0; step < Steps; step++)
        {
            await worker.OuterAsync(parent, step);
        }
    }
}
