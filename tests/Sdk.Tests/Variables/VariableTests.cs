using Pynector.Otlp;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Variables;

/// <summary>Each variable is set in a process of its own, and its effect is seen at the receiver.</summary>
public sealed class VariableTests : IAsyncLifetime
{
    private static readonly string[] Start = ["start"];

    private OtlpReceiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await OtlpReceiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task Endpoint_for_all_signals_gets_the_path_of_each()
    {
        await RunAsync();

        _receiver.Inbox.Spans.Select(static span => span.Name).ShouldBe(["step", "fail", "work"]);
        _receiver.Answer.Texts.ShouldContain("/v1/traces");
        _receiver.Answer.Texts.ShouldContain("/v1/metrics");
    }

    [Fact]
    public async Task Span_has_its_scope_and_its_times()
    {
        var before = (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
        await RunAsync("OTEL_METRICS_EXPORTER=none");
        var after = (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;

        var work = _receiver.Inbox.Spans.Single(static span => span.Name == "work");
        var step = _receiver.Inbox.Spans.Single(static span => span.Name == "step");
        work.Scope.ShouldBe("sdk.worker");
        work.Span.StartTimeUnixNano.ShouldBeInRange(before, step.Span.StartTimeUnixNano);
        work.Span.EndTimeUnixNano.ShouldBeInRange(step.Span.EndTimeUnixNano, after);
        _receiver.Inbox.Spans.ShouldContain(static span => span.Span.StartTimeUnixNano % 1_000_000 != 0, "the clock is finer than a millisecond");
        step.ParentSpanId.ShouldBe(work.SpanId);
        step.TraceId.ShouldBe(work.TraceId);
    }

    [Fact]
    public async Task Endpoint_of_a_signal_is_taken_as_it_is()
    {
        await RunAsync($"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT={_receiver.Http}mine/traces");

        _receiver.Answer.Texts.ShouldContain("/mine/traces");
        _receiver.Answer.Texts.ShouldNotContain("/v1/traces");
    }

    [Fact]
    public async Task Protocol_grpc_is_the_default()
    {
        await using var worker = await WorkerProcess.RunAsync(Start, $"OTEL_EXPORTER_OTLP_ENDPOINT={_receiver.Grpc}");

        _receiver.Inbox.Spans.Count.ShouldBe(3);
        _receiver.Inbox.Spans[0].Headers["content-type"].ShouldBe("application/grpc");
    }

    [Fact]
    public async Task Protocol_of_a_signal_wins()
    {
        await RunAsync("OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/protobuf", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans[0].Headers["content-type"].ShouldBe("application/x-protobuf");
    }

    [Fact]
    public async Task Headers_are_sent_and_those_of_a_signal_win()
    {
        await RunAsync("OTEL_EXPORTER_OTLP_HEADERS=x-all=1", "OTEL_METRICS_EXPORTER=none");
        await RunAsync("OTEL_EXPORTER_OTLP_HEADERS=x-all=1", "OTEL_EXPORTER_OTLP_TRACES_HEADERS=x-own=2", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans[0].Headers["x-all"].ShouldBe("1");
        _receiver.Inbox.Spans[^1].Headers["x-own"].ShouldBe("2");
        _receiver.Inbox.Spans[^1].Headers.ContainsKey("x-all").ShouldBeFalse();
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT=50")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT=50")]
    [InlineData("OTEL_BSP_EXPORT_TIMEOUT=50")]
    public async Task Timeout_ends_an_export(string timeout)
    {
        _receiver.Answer.Delay = TimeSpan.FromSeconds(20);

        await using var worker = await RunAsync(timeout, "OTEL_METRICS_EXPORTER=none");

        worker.Line("dropped").ShouldBe("3");
    }

    [Fact]
    public async Task Compression_is_done()
    {
        await RunAsync("OTEL_EXPORTER_OTLP_COMPRESSION=gzip", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans[0].Headers["content-encoding"].ShouldBe("gzip");
    }

    [Fact]
    public async Task Service_name_wins_over_the_one_of_the_attributes()
    {
        await RunAsync("OTEL_SERVICE_NAME=shop", "OTEL_RESOURCE_ATTRIBUTES=service.name=other,deployment.environment.name=test%20bench");

        var resource = _receiver.Inbox.Spans[0].Resource;
        resource["service.name"].ShouldBe("shop");
        resource["deployment.environment.name"].ShouldBe("test bench");
        resource["telemetry.sdk.language"].ShouldBe("dotnet");
    }

    [Fact]
    public async Task Sdk_disabled_hears_nothing()
    {
        await using var worker = await RunAsync("OTEL_SDK_DISABLED=true", "OTEL_TRACES_SAMPLER=nonsense");

        worker.ExitCode.ShouldBe(0, worker.Errors);
        worker.Line("headers").ShouldBe("baggage", "no span is current");
        _receiver.Inbox.Spans.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("always_on", 3)]
    [InlineData("always_off", 0)]
    [InlineData("traceidratio", 0)]
    [InlineData("parentbased_always_on", 3)]
    [InlineData("parentbased_always_off", 0)]
    [InlineData("parentbased_traceidratio", 0)]
    [InlineData("Parentbased_Always_Off", 0)]
    public async Task Sampler_decides(string sampler, int spans)
    {
        await RunAsync($"OTEL_TRACES_SAMPLER={sampler}", "OTEL_TRACES_SAMPLER_ARG=0", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans.Count.ShouldBe(spans);
    }

    [Theory]
    [InlineData("tracecontext,baggage", "baggage,traceparent")]
    [InlineData("tracecontext", "traceparent")]
    [InlineData("baggage", "baggage")]
    [InlineData("none", "")]
    public async Task Propagators_write_their_headers_alone(string propagators, string headers)
    {
        await using var worker = await RunAsync($"OTEL_PROPAGATORS={propagators}", "OTEL_METRICS_EXPORTER=none");

        worker.Line("headers").ShouldBe(headers);
    }

    [Fact]
    public async Task Exporters_of_a_list_each_get_the_spans()
    {
        await using var worker = await RunAsync("OTEL_TRACES_EXPORTER=otlp, console,zipkin", $"OTEL_EXPORTER_ZIPKIN_ENDPOINT={_receiver.Http}api/v2/spans", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans.Count.ShouldBe(3);
        worker.Output.Split('\n').Count(static line => line.StartsWith("{\"timestamp\"", StringComparison.Ordinal)).ShouldBe(3);
        _receiver.Answer.Texts.ShouldContain(static text => text.Contains("\"name\":\"work\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Measured_calls_are_sent_with_a_span_of_theirs()
    {
        await RunAsync();

        var series = _receiver.Inbox.Series.Where(static series => series.Name == "traces.span.metrics.duration")
            .ToDictionary(static series => (string)series.Attributes["span.name"]!);
        series.Keys.Order().ShouldBe(["fail", "step", "work"]);
        series["work"].Meter.ShouldBe("sdk.worker");
        series["work"].Unit.ShouldBe("s");
        series["work"].Point.Count.ShouldBe(1ul);
        series["work"].Point.ExplicitBounds.ShouldContain(7.5);
        series["fail"].Attributes["error.type"].ShouldBe("System.InvalidOperationException");
        var exemplar = series["work"].Point.Exemplars.ShouldHaveSingleItem();
        Convert.ToHexStringLower(exemplar.SpanId.Span).ShouldBe(_receiver.Inbox.Spans.Single(static span => span.Name == "work").SpanId);
    }

    [Fact]
    public async Task Exporter_none_sends_nothing()
    {
        await RunAsync("OTEL_TRACES_EXPORTER=none", "OTEL_METRICS_EXPORTER=none");

        _receiver.Answer.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Metrics_go_to_the_console()
    {
        await using var worker = await RunAsync("OTEL_METRICS_EXPORTER=console", "OTEL_METRIC_EXPORT_INTERVAL=600000");

        worker.Output.ShouldContain("traces.span.metrics.duration  count 1, mean ");
        _receiver.Answer.Texts.ShouldNotContain("/v1/metrics");
    }

    [Fact]
    public async Task Queue_and_batches_have_their_sizes()
    {
        await RunAsync("OTEL_BSP_MAX_QUEUE_SIZE=2", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE=1", "OTEL_BSP_SCHEDULE_DELAY=60000", "OTEL_BSP_EXPORT_TIMEOUT=1000", "OTEL_METRICS_EXPORTER=none");

        _receiver.Inbox.Spans.ShouldNotBeEmpty();
        _receiver.Inbox.Spans.GroupBy(static span => span.Batch).ShouldAllBe(static batch => batch.Count() == 1);
    }

    [Fact]
    public async Task Spans_wait_as_long_as_the_delay_says()
    {
        await using var quick = WorkerProcess.Start(["wait"], [.. Variables(), "OTEL_BSP_SCHEDULE_DELAY=50", "OTEL_METRICS_EXPORTER=none"]);
        await _receiver.Inbox.WaitForAsync(static inbox => inbox.SpanCount == 3 ? inbox : null, "span before the end");
        await quick.GoOnAsync();
        _receiver.Inbox.SpanCount.ShouldBe(3);

        await using var slow = WorkerProcess.Start(["wait"], [.. Variables(), "OTEL_BSP_SCHEDULE_DELAY=600000", "OTEL_METRICS_EXPORTER=none"]);
        await Task.Delay(TimeSpan.FromSeconds(2));
        _receiver.Inbox.SpanCount.ShouldBe(3);
        await slow.GoOnAsync();
        _receiver.Inbox.SpanCount.ShouldBe(6);
    }

    [Fact]
    public async Task Limits_cut_attributes_events_and_links()
    {
        await RunAsync("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT=4", "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT=1", "OTEL_SPAN_EVENT_COUNT_LIMIT=1", "OTEL_SPAN_LINK_COUNT_LIMIT=1", "OTEL_METRICS_EXPORTER=none");

        var work = _receiver.Inbox.Spans.Single(static span => span.Name == "work");
        work.Attributes.ShouldHaveSingleItem().Value.ShouldBe("0123");
        work.Span.Events.Count.ShouldBe(1);
        work.Span.Links.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Limits_of_all_attributes_hold_for_spans_and_events()
    {
        await RunAsync("OTEL_ATTRIBUTE_COUNT_LIMIT=1", "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT=3", "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT=0", "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT=0", "OTEL_METRICS_EXPORTER=none");

        var work = _receiver.Inbox.Spans.Single(static span => span.Name == "work");
        work.Attributes.ShouldHaveSingleItem().Value.ShouldBe("012");
        work.Span.Events[0].Attributes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Boolean_that_is_neither_counts_as_false_with_a_warning()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], [.. Variables(), "OTEL_SDK_DISABLED=1"]);

        worker.Output.ShouldContain("OTEL_SDK_DISABLED is '1', which counts as false: only 'true' is true.");
        worker.Line("reports").ShouldBe("Setting", "programs without a host have no log");
        _receiver.Inbox.Spans.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Development", false, true)]
    [InlineData("Development", true, false)]
    [InlineData("Production", false, false)]
    public async Task Spans_are_shown_on_a_developers_console_unless_an_endpoint_is_set(string environment, bool hasEndpoint, bool isShown)
    {
        string[] endpoint = hasEndpoint ? Variables() : ["OTEL_METRICS_EXPORTER=none", "OTEL_EXPORTER_OTLP_TIMEOUT=100"];

        await using var worker = await WorkerProcess.RunAsync(["host"], [.. endpoint, $"DOTNET_ENVIRONMENT={environment}"]);

        worker.Output.Contains("\"name\":\"work\"", StringComparison.Ordinal).ShouldBe(isShown, worker.Output);
        _receiver.Inbox.Spans.Count.ShouldBe(hasEndpoint ? 3 : 0);
    }

    private string[] Variables() => [$"OTEL_EXPORTER_OTLP_ENDPOINT={_receiver.Http}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];

    // A variable that is given twice has the later value.
    private Task<WorkerProcess> RunAsync(params string[] variables) => WorkerProcess.RunAsync(Start, [.. Variables(), .. variables]);
}
