using Microsoft.Extensions.Options;
using Pynector.Otlp;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Variables;

/// <summary>What code sets wins over the environment, and that over the default.</summary>
public sealed class OptionTests : IAsyncLifetime
{
    private OtlpReceiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await OtlpReceiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task Code_wins_over_the_environment()
    {
        await using var worker = await RunAsync(
            ["ServiceName=code", "ResourceAttributes=code", "Sampler=always_on", "Propagators=tracecontext", "MetricExporters=none"],
            "OTEL_SERVICE_NAME=environment",
            "OTEL_RESOURCE_ATTRIBUTES=shop=environment,team=environment",
            "OTEL_TRACES_SAMPLER=always_off",
            "OTEL_PROPAGATORS=baggage",
            "OTEL_METRICS_EXPORTER=otlp");

        _receiver.Inbox.Spans.Count.ShouldBe(3);
        var resource = _receiver.Inbox.Spans[0].Resource;
        resource["service.name"].ShouldBe("code");
        resource["shop"].ShouldBe("code");
        resource["team"].ShouldBe("environment");
        worker.Line("headers").ShouldBe("traceparent");
        _receiver.Answer.Texts.ShouldNotContain("/v1/metrics");
    }

    [Fact]
    public async Task Argument_of_the_code_goes_with_the_sampler_of_the_environment()
    {
        await using var worker = await RunAsync(["SamplerArgument=0", "MetricExporters=none"], "OTEL_TRACES_SAMPLER=traceidratio", "OTEL_TRACES_SAMPLER_ARG=1");

        _receiver.Inbox.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Exporters_of_the_code_win()
    {
        await using var worker = await RunAsync(["Exporters=console", "MetricExporters=none"], "OTEL_TRACES_EXPORTER=otlp");

        _receiver.Answer.Texts.ShouldBeEmpty();
        worker.Output.ShouldContain("\"name\":\"work\"");
    }

    [Fact]
    public async Task Host_names_the_service_that_nobody_names()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], Variables());

        _receiver.Inbox.Spans[0].Resource["service.name"].ShouldBe("Pynector.Sdk.Worker");
    }

    [Fact]
    public async Task Tracing_is_switched_off_alone()
    {
        await using var worker = await RunAsync(["TracingEnabled=false"]);

        _receiver.Inbox.Spans.ShouldBeEmpty();
        _receiver.Answer.Texts.ShouldContain("/v1/metrics");
    }

    [Theory]
    [InlineData("Information", 1)]
    [InlineData("Warning", 0)]
    public async Task Logs_are_sent_from_their_level_on(string level, int logs)
    {
        await using var worker = await RunAsync(["ExportLogs=true", $"LogLevel={level}", "MetricExporters=none"]);

        _receiver.Inbox.Logs.Count(static log => log.Text == "working").ShouldBe(logs);
        var work = _receiver.Inbox.Spans.Single(static span => span.Name == "work");
        _receiver.Inbox.Logs.ShouldAllBe(log => log.TraceId == work.TraceId && log.SpanId == work.SpanId);
    }

    [Fact]
    public async Task Logs_stay_unless_they_are_asked_for()
    {
        await using var worker = await RunAsync(["MetricExporters=none"]);

        _receiver.Inbox.Spans.ShouldNotBeEmpty();
        _receiver.Inbox.Logs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(PynectorTelemetryOptions.Exporters), "one of otlp, console, zipkin, none")]
    [InlineData(nameof(PynectorTelemetryOptions.Sampler), "one of always_on")]
    [InlineData(nameof(PynectorTelemetryOptions.SamplerArgument), "a number from 0 to 1")]
    [InlineData(nameof(PynectorTelemetryOptions.Propagators), "one of tracecontext, baggage, none")]
    [InlineData(nameof(PynectorTelemetryOptions.ServiceName), "a name, or null")]
    [InlineData(nameof(PynectorTelemetryOptions.Sources), "none of them empty")]
    [InlineData(nameof(PynectorTelemetryOptions.Instrumentation), "made of None, AspNetCore, HttpClient, Runtime, All")]
    [InlineData(nameof(PynectorTelemetryOptions.LogLevel), "one of Trace, Debug")]
    [InlineData("Batch.MaxQueueSize", "1 or more")]
    [InlineData("Batch.MaxExportBatchSize", "at most the size of the queue, 2048")]
    [InlineData("Batch.ScheduledDelay", "1 millisecond or more")]
    public void Bad_option_is_named(string option, string allowed)
    {
        var options = new PynectorTelemetryOptions();
        Spoil(options, option);

        var message = Should.Throw<OptionsValidationException>(() => PynectorSdk.Start(options)).Message;

        message.ShouldContain($"PynectorTelemetryOptions.{option} is '");
        message.ShouldContain(allowed);
    }

    private static void Spoil(PynectorTelemetryOptions options, string option)
    {
        options.Exporters = option == nameof(options.Exporters) ? ["jaeger"] : ["none"];
        options.MetricExporters = ["none"];
        options.Sampler = option == nameof(options.Sampler) ? "maybe" : "traceidratio";
        options.SamplerArgument = option == nameof(options.SamplerArgument) ? double.NaN : null;
        options.Propagators = option == nameof(options.Propagators) ? ["b3"] : [];
        options.ServiceName = option == nameof(options.ServiceName) ? " " : null;
        options.Sources = option == nameof(options.Sources) ? ["a", ""] : [];
        options.Instrumentation = option == nameof(options.Instrumentation) ? (Instrumentation)64 : Instrumentation.None;
        options.LogLevel = option == nameof(options.LogLevel) ? (Microsoft.Extensions.Logging.LogLevel)9 : Microsoft.Extensions.Logging.LogLevel.Information;
        options.Batch = option switch
        {
            "Batch.MaxQueueSize" => new BatchOptions { MaxQueueSize = 0 },
            "Batch.MaxExportBatchSize" => new BatchOptions { MaxExportBatchSize = 5000 },
            "Batch.ScheduledDelay" => new BatchOptions { ScheduledDelay = TimeSpan.Zero },
            _ => new BatchOptions(),
        };
    }

    private string[] Variables() => [$"OTEL_EXPORTER_OTLP_ENDPOINT={_receiver.Http}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];

    private Task<WorkerProcess> RunAsync(string[] options, params string[] variables) => WorkerProcess.RunAsync(["start", .. options], [.. Variables(), .. variables]);
}
