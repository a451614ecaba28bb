using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>Every log has the fields of its span, and no other's.</summary>
public sealed class CorrelationTests
{
    [Theory, InlineData(false), InlineData(true)]
    public void A_log_under_a_span_has_its_fields_and_one_outside_has_none(bool inHost)
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var logging = inHost ? Host(recorder) : new Disposables(Logs.Correlated(recorder));
        var logger = logging.Factory.Logger();

        logger.LogInformation("before");
        var outer = spans.Start("outer");
        logger.LogInformation("outer");
        var inner = spans.Start("inner");
        logger.LogInformation("inner");
        inner.Dispose();
        logger.LogInformation("outer again");
        outer.Dispose();
        logger.LogInformation("after");

        recorder.Lines.Select(log => log.Text).ShouldBe(["before", "outer", "inner", "outer again", "after"]);
        recorder.Lines.Select(log => log.Ids).ShouldBe([[], LogLine.IdsOf(outer), LogLine.IdsOf(inner), LogLine.IdsOf(outer), []]);
        recorder.Lines[1].Ids[0].Value.ShouldBeOfType<string>().ShouldMatch("^[0-9a-f]{32}$");
        recorder.Lines[1].Ids[1].Value.ShouldBeOfType<string>().ShouldMatch("^[0-9a-f]{16}$");
        recorder.Lines[1].Ids[2].Value.ShouldBe("01");
        recorder.Lines[1].ScopeTexts[0].ShouldBe($"trace_id:{outer.TraceId}, span_id:{outer.SpanId}, trace_flags:01");
    }

    [Fact]
    public void A_span_that_is_sampled_out_gives_its_ids_and_says_so()
    {
        using var spans = new Spans(ActivitySamplingResult.PropagationData);
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        using var span = spans.Start();

        factory.Logger().LogInformation("log");

        recorder.Only.Ids.ShouldBe(LogLine.IdsOf(span));
        recorder.Only.Ids[2].Value.ShouldBe("00");
    }

    [Fact]
    public void Flags_are_those_of_the_time_of_the_log()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        using var span = spans.Start();

        factory.Logger().LogInformation("recorded");
        span.ActivityTraceFlags = ActivityTraceFlags.None;
        factory.Logger().LogInformation("dropped");

        recorder.Lines.Select(log => log.Ids[2].Value).ShouldBe(["01", "00"]);
    }

    [Fact]
    public void An_activity_of_the_hierarchical_format_has_no_such_ids()
    {
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        using var activity = new Activity("old").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
        activity.IdFormat.ShouldBe(ActivityIdFormat.Hierarchical);

        factory.Logger().LogInformation("log");

        recorder.Only.ScopeObjects.ShouldBeEmpty();
        var emitted = Logs.EmittedScope(activity);
        LogLine.FieldsOf(emitted).ShouldBeEmpty();
        emitted.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void The_fields_are_the_outermost_scope()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var logger = factory.Logger();
        using var request = logger.BeginScope("request");
        using var span = spans.Start();
        using var item = logger.BeginScope("item");

        logger.LogInformation("log");

        recorder.Only.ScopeTexts.ShouldBe([$"trace_id:{span.TraceId}, span_id:{span.SpanId}, trace_flags:01", "request", "item"]);
    }

    [Fact]
    public void The_scopes_of_traced_methods_are_passed_over_so_that_no_field_stands_twice()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var logger = factory.Logger();
        using var outer = spans.Start("outer");
        using var emitted = logger.BeginScope(Logs.EmittedScope(outer));
        using var user = logger.BeginScope("user");
        using var inner = spans.Start("inner");

        logger.LogInformation("log");

        recorder.Only.Ids.ShouldBe(LogLine.IdsOf(inner));
        recorder.Only.ScopeObjects.Length.ShouldBe(2);
        recorder.Only.ScopeTexts[1].ShouldBe("user");
    }

    [Fact]
    public void A_factory_without_correlation_has_the_scopes_of_traced_methods()
    {
        using var spans = new Spans();
        var (correlated, plain) = (new LogBook(), new LogBook());
        using var one = Logs.Correlated(correlated);
        using var other = Logs.Factory(plain, _ => { });
        using var span = spans.Start();
        using (other.Logger().BeginScope(Logs.EmittedScope(span)))
        {
            one.Logger().LogInformation("log");
            other.Logger().LogInformation("log");
        }

        other.Logger().LogInformation("after");

        correlated.Only.Ids.ShouldBe(LogLine.IdsOf(span));
        plain.Lines[0].Ids.ShouldBe(LogLine.IdsOf(span));
        plain.Lines[0].ScopeTexts.ShouldBe([$"trace_id:{span.TraceId}, span_id:{span.SpanId}, trace_flags:01"]);
        plain.Lines[1].Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_span_and_the_scopes_flow_with_awaits()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var logger = factory.Logger();
        using var span = spans.Start();
        using var scope = logger.BeginScope("scope");

        await Task.Yield();
        logger.LogInformation("after an await");
        await Task.Run(() => logger.LogInformation("elsewhere"));

        recorder.Lines.Count.ShouldBe(2);
        recorder.Lines.ShouldAllBe(log => log.Ids.SequenceEqual(LogLine.IdsOf(span)) && log.ScopeTexts[1] == "scope");
    }

    [Fact]
    public void Under_an_attached_context_the_fields_are_those_of_the_captured_span()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var span = spans.Start();
        var ids = LogLine.IdsOf(span);
        var context = TraceContext.Capture();
        span.Dispose();

        using (context.Attach())
        {
            factory.Logger().LogInformation("log");
        }

        recorder.Only.Ids.ShouldBe(ids);
    }

    [Fact]
    public async Task Of_many_spans_in_parallel_every_log_has_the_ids_of_its_own()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var logger = factory.Logger();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                using var outer = spans.Start();
                logger.LogInformation("{SpanId}", outer.SpanId);
                await Task.Yield();
                using (var inner = spans.Start())
                {
                    logger.LogInformation("{SpanId}", inner.SpanId);
                }

                await Task.Yield();
                logger.LogInformation("{SpanId}", outer.SpanId);
            }
        })));

        recorder.Lines.Count.ShouldBe(16 * 200 * 3);
        recorder.Lines.Count(log => log.Ids is not [_, var spanId, _] || !Equals(spanId.Value, log.Text)).ShouldBe(0);
    }

    private static Disposables Host(LogBook recorder)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(recorder).AddTraceCorrelation();
        var host = builder.Build();
        return new Disposables(host.Services.GetRequiredService<ILoggerFactory>(), host);
    }

    private sealed record Disposables(ILoggerFactory Factory, IHost? Owner = null) : IDisposable
    {
        public void Dispose()
        {
            Factory.Dispose();
            Owner?.Dispose();
        }
    }
}
