using System.Globalization;
using Pynector.Otlp;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Failures;

/// <summary>Receivers that are away, refuse, are slow or die: the application goes on, and what is lost is counted.</summary>
public sealed class ReceiverTests
{
    // Small and quick, so that much happens in a second.
    private static readonly string[] Quick = ["OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_METRICS_EXPORTER=none", "OTEL_BSP_SCHEDULE_DELAY=50", "OTEL_EXPORTER_OTLP_TIMEOUT=1000"];

    [Fact]
    public async Task Receiver_that_is_away_costs_its_spans_alone()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], [.. Quick, "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1"]);

        worker.ExitCode.ShouldBe(0);
        worker.Line("dropped").ShouldBe("3");
        worker.Line("reports").ShouldBe("Dropping,SpansDropped", "once, and their sum at the end");
        worker.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task Spans_that_are_refused_are_counted(int status)
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var worker = WorkerProcess.Start(["load"], [.. Quick, $"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Http}"]);
        await receiver.Inbox.WaitForAsync(static inbox => inbox.SpanCount > 0 ? inbox : null, "span");
        receiver.Answer.Status = status;
        await WaitAsync(() => receiver.Answer.Refusals > 2);
        receiver.Answer.Status = 200;
        var before = receiver.Inbox.SpanCount;
        await receiver.Inbox.WaitForAsync(inbox => inbox.SpanCount > before ? inbox : null, "later span");

        await worker.TerminateAsync();

        Number(worker.Line("dropped")).ShouldBeGreaterThan(0);
        Number(worker.Line("dropped")).ShouldBe(Number(worker.Line("ended")) - receiver.Inbox.SpanCount);
        worker.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Queue_stays_bounded_where_the_receiver_is_slow()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        receiver.Answer.Delay = TimeSpan.FromMilliseconds(300);
        await using var worker = WorkerProcess.Start(["load", "MaxQueueSize=64", "MaxExportBatchSize=16"], [.. Quick, $"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Http}"]);
        await WaitAsync(() => receiver.Inbox.SpanCount > 32);

        await worker.TerminateAsync();

        Number(worker.Line("dropped")).ShouldBeGreaterThan(0);
        Number(worker.Line("dropped")).ShouldBe(Number(worker.Line("ended")) - receiver.Inbox.SpanCount);
        worker.Line("reports").ShouldBe("Dropping,SpansDropped");
    }

    [Fact]
    public async Task Later_spans_arrive_after_the_receiver_was_killed_and_is_back()
    {
        var receiver = await OtlpReceiver.StartAsync();
        var (inbox, port) = (receiver.Inbox, receiver.Http.Port);
        await using var worker = WorkerProcess.Start(["load"], [.. Quick, $"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Http}"]);
        await inbox.WaitForAsync(static inbox => inbox.SpanCount > 100 ? inbox : null, "span");
        await receiver.DisposeAsync();
        var before = inbox.SpanCount;
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        await using var again = await OtlpReceiver.StartAsync(port, inbox);
        await inbox.WaitForAsync(inbox => inbox.SpanCount > before + 100 ? inbox : null, "later span");

        await worker.TerminateAsync();

        // A batch that was taken by a receiver that died before it could answer counts as dropped.
        Number(worker.Line("dropped")).ShouldBeGreaterThanOrEqualTo(Number(worker.Line("ended")) - inbox.SpanCount);
        worker.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Termination_under_load_loses_no_span_that_had_ended()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var worker = WorkerProcess.Start(["load"], [.. Quick, "OTEL_BSP_SCHEDULE_DELAY=5000", $"OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Http}"]);
        await receiver.Inbox.WaitForAsync(static inbox => inbox.SpanCount > 500 ? inbox : null, "span");

        await worker.TerminateAsync();

        worker.ExitCode.ShouldBe(0);
        Number(worker.Line("dropped")).ShouldBe(Number(worker.Line("ended")) - receiver.Inbox.SpanCount);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static async Task WaitAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(20);
        }
    }
}
