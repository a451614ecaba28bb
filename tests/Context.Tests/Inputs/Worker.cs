using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using Pynector.Context.Tests.Harness;

namespace Pynector.Context.Tests.Inputs;

/// <summary>Work in all forms, nested: each span says whose child it has to be, each log under which span it was written.</summary>
internal sealed partial class Worker(ILogger<Worker> logger, CrowdCount crowd, int branch)
{
    public const int SpansAStep = 4;
    public const int LogsAStep = 5;

    [Traced("crowd.outer")]
    public async partial Task OuterAsync(ActivitySpanId parent, int step)
    {
        var own = Mark(parent);
        if (step % 8 == 0)
        {
            await Task.Yield();
        }

        await MiddleAsync(own, step);
        LogHere(own);
    }

    [Traced("crowd.middle")]
    public partial Task MiddleAsync(ActivitySpanId parent, [Tag("step")] int step);

    private async Task MiddleAsyncCore(ActivitySpanId parent, int step)
    {
        var own = Mark(parent);
        LogHere(own);
        if (step % 5 == 0)
        {
            await Task.Yield();
        }

        Inner(own);
        Baggage.SetBaggage("step", $"{branch}/{step}");
        await CrowdCount.Tracer.RunAsync("crowd.hand", (Worker: this, Own: own), static async (state, _) =>
        {
            var own = state.Worker.Mark(state.Own);
            await Task.CompletedTask;
            state.Worker.LogHere(own);
        });
        crowd.CheckBaggage(branch, step);
        LogHere(own);
    }

    [Traced("crowd.inner")]
    public void Inner(ActivitySpanId parent) => LogHere(Mark(parent));

    private static ActivitySpanId Mark(ActivitySpanId parent, Activity span)
    {
        span.SetCustomProperty(CrowdCount.ExpectedParent, parent.ToHexString());
        return span.SpanId;
    }

    private ActivitySpanId Mark(ActivitySpanId parent)
    {
        crowd.CheckBranch(branch);
        return Mark(parent, Activity.Current!);
    }

    // The state of the log says what its fields have to be.
    private void LogHere(ActivitySpanId own) => logger.Log(LogLevel.Information, default, own, null, static (id, _) => id.ToHexString());
}
