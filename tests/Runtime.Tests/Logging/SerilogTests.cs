using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>Serilog as a provider, and in the place of the framework's factory.</summary>
public sealed class SerilogTests
{
    [Fact]
    public void A_provider_that_reads_no_scope_provider_has_the_fields_only_from_the_scopes_of_traced_methods()
    {
        // Serilog.Extensions.Logging 9.0 reads it: with that, these expectations change, and what docs/logs.md says of it can be tested.
        typeof(ISupportExternalScope).IsAssignableFrom(typeof(SerilogLoggerProvider)).ShouldBeFalse();

        using var spans = new Spans();
        var sink = new Sink();
        using var serilog = sink.Logger();
        using var factory = LoggerFactory.Create(logging => logging.AddSerilog(serilog).AddTraceCorrelation());
        using var span = spans.Start();
        factory.Logger().LogInformation("correlated");
        using (factory.Logger().BeginScope(Logs.EmittedScope(span)))
        {
            factory.Logger().LogInformation("in a scope");
        }

        sink.Events.Count.ShouldBe(2);
        sink.Events[0].Properties.Keys.ShouldBe(["SourceContext"]);
        AssertHasIdsOf(span, sink.Events[1]);

        // Those of Serilog itself: `{TraceId}` and `{SpanId}` in its templates.
        sink.Events[0].TraceId.ShouldBe(span.TraceId);
        sink.Events[0].SpanId.ShouldBe(span.SpanId);
    }

    [Fact]
    public void A_factory_of_its_own_keeps_the_scopes_of_traced_methods()
    {
        using var spans = new Spans();
        var sink = new Sink();
        using var serilog = sink.Logger();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddTraceCorrelation(options => options.ErrorsFailSpan = true));
        services.AddSingleton<ILoggerFactory>(new SerilogLoggerFactory(serilog));
        using var provider = services.BuildServiceProvider();
        var logger = provider.GetRequiredService<ILogger<SerilogTests>>();
        using var span = spans.Start();
        using (logger.BeginScope(Logs.EmittedScope(span)))
        {
            logger.LogInformation("log");
        }

        AssertHasIdsOf(span, sink.Events.ShouldHaveSingleItem());
    }

    private static void AssertHasIdsOf(Activity span, LogEvent logged)
    {
        foreach (var (key, value) in RecordedLog.IdsOf(span))
        {
            logged.Properties[key].ShouldBeOfType<ScalarValue>().Value.ShouldBe(value);
        }
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly ConcurrentQueue<LogEvent> _events = [];

        public IReadOnlyList<LogEvent> Events => [.. _events];

        public Logger Logger() => new LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(this).CreateLogger();

        public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
    }
}
