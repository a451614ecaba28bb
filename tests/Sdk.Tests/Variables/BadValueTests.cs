using Pynector.Tests.Harness;

namespace Pynector.Tests.Variables;

/// <summary>Bad values end the program's start, with a message that names the variable or option, the value, and what is allowed.</summary>
public sealed class BadValueTests
{
    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER=jaeger", "one of otlp, console, zipkin, none")]
    [InlineData("OTEL_TRACES_EXPORTER=otlp,none", "'none' alone, or a list without it")]
    [InlineData("OTEL_METRICS_EXPORTER=prometheus", "one of otlp, console, none")]
    [InlineData("OTEL_PROPAGATORS=tracecontext,b3", "one of tracecontext, baggage, none")]
    [InlineData("OTEL_TRACES_SAMPLER=sometimes", "one of always_on, always_off, traceidratio, parentbased_always_on, parentbased_always_off, parentbased_traceidratio")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES=a=1,b", "a list key1=value1,key2=value2")]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE=none", "a whole number, 1 or more")]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE=4096", "at most the size of the queue, 2048")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY=1s", "a whole number of milliseconds, 1 or more")]
    [InlineData("OTEL_BSP_EXPORT_TIMEOUT=-1", "a whole number of milliseconds, 0 or more")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4317", "an absolute address that begins with http:// or https://")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=collector", "an absolute address that begins with http:// or https://")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL=http", "one of grpc, http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=json", "one of grpc, http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT=10s", "a whole number of milliseconds, 1 or more")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_COMPRESSION=zip", "one of none, gzip")]
    [InlineData("OTEL_EXPORTER_ZIPKIN_ENDPOINT=zipkin:9411", "an absolute address that begins with http:// or https://")]
    [InlineData("OTEL_SPAN_EVENT_COUNT_LIMIT=many", "a whole number, 0 or more")]
    [InlineData("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT=-1", "a whole number, 0 or more")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL=0", "a whole number of milliseconds, 1 or more")]
    public async Task Variable_is_named(string variable, string allowed)
    {
        await using var worker = await WorkerProcess.RunAsync(["start"], variable);

        var (name, value) = (variable[..variable.IndexOf('=', StringComparison.Ordinal)], variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        worker.ExitCode.ShouldNotBe(0);
        worker.Errors.ShouldContain(name);
        worker.Errors.ShouldContain($"it has to be {allowed}");
        worker.Errors.ShouldContain($"'{(value == "tracecontext,b3" ? "b3" : value)}'");
    }

    [Fact]
    public async Task Ratio_outside_of_its_range_is_named()
    {
        await using var worker = await WorkerProcess.RunAsync(["host"], "OTEL_TRACES_SAMPLER=traceidratio", "OTEL_TRACES_SAMPLER_ARG=1.5");

        worker.ExitCode.ShouldNotBe(0);
        worker.Errors.ShouldContain("OTEL_TRACES_SAMPLER_ARG is '1.5': it has to be a number from 0 to 1.");
    }

    [Fact]
    public async Task Headers_keep_their_values_to_themselves()
    {
        await using var worker = await WorkerProcess.RunAsync(["start"], "OTEL_EXPORTER_OTLP_HEADERS=secret");

        worker.Errors.ShouldContain("OTEL_EXPORTER_OTLP_HEADERS is '…': it has to be a list key1=value1,key2=value2");
        worker.Errors.ShouldNotContain("secret");
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await using var worker = await WorkerProcess.RunAsync(["host", "Sampler=maybe"], "OTEL_TRACES_EXPORTER=jaeger", "OTEL_PROPAGATORS=b3");

        worker.ExitCode.ShouldNotBe(0);
        worker.Errors.ShouldContain("PynectorTelemetryOptions.Sampler is 'maybe'");
        worker.Errors.ShouldContain("OTEL_TRACES_EXPORTER is 'jaeger'");
        worker.Errors.ShouldContain("OTEL_PROPAGATORS is 'b3'");
    }
}
