using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector.Sdk.Worker;

/// <summary>What the program traces: one span of each sort.</summary>
internal sealed partial class Work(ILogger logger)
{
    [Traced("work")]
    public async partial Task RunAsync()
    {
        CurrentSpan.Tag("text", "0123456789");
        CurrentSpan.Tag("second", 2);
        CurrentSpan.Event("first", "text", "0123456789");
        CurrentSpan.Event("second");
        CurrentSpan.Link(new ActivityContext(ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319c"), ActivitySpanId.CreateFromString("b7ad6b7169203331"), ActivityTraceFlags.Recorded));
        CurrentSpan.Link(new ActivityContext(ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319d"), ActivitySpanId.CreateFromString("b7ad6b7169203332"), ActivityTraceFlags.Recorded));
        await StepAsync();
        LogInformation(logger);
        LogDebug(logger);

        var headers = new Dictionary<string, string>();
        OpenTelemetry.Baggage.SetBaggage("tenant.id", "t1");
        TraceContext.Inject(headers);
        Console.WriteLine($"headers {string.Join(',', headers.Keys.Order())}");
        try
        {
            await FailAsync();
        }
        catch (InvalidOperationException)
        {
            // Its span has it.
        }
    }

    [Traced("step")]
    public async partial Task StepAsync() => await Task.Yield();

    [Traced("fail")]
    private async partial Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("on purpose");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "working")]
    private static partial void LogInformation(ILogger logger);

    [LoggerMessage(Level = LogLevel.Debug, Message = "working hard")]
    private static partial void LogDebug(ILogger logger);
}
