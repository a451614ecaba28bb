using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>Serilog as a provider, and in the place of the framework's factory: what docs/logs.md says of both.</summary>
public sealed class SerilogTests
{
    [Fact]
    public void A_provider_has_the_fields_as_properties_and_no_field_twice()
    {
        using var spans = new Spans();
        var sink = new Sink();
        using var serilog = sink.Logger();
        using var factory = LoggerFactory.Create(logging => logging.AddSerilog(serilog).AddTraceCorrelation());
        using var span = spans.Start();
        factory.Logger().LogInformation("no scope");
        using (factory.Logger().BeginScope(Logs.EmittedScope(span)))
        {
            factory.Logger().LogInformation("the scope of a traced method");
        }

        sink.Events.Count.ShouldBe(2);
        foreach (var logged in sink.Events)
        {
            AssertHasIdsOf(span, logged);
            logged.Properties.Keys.ShouldBe(["SourceContext", .. LogLine.FieldNames], ignoreOrder: true);
        }
    }

    [Fact]
    public void A_factory_of_its_own_has_the_fields_only_from_the_scopes_of_traced_methods()
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
        logger.LogInformation("no scope");
        using (logger.BeginScope(Logs.EmittedScope(span)))
        {
            logger.LogInformation("the scope of a traced method");
        }

        sink.Events.Count.ShouldBe(2);
        sink.Events[0].Properties.Keys.ShouldBe(["SourceContext"]);
        AssertHasIdsOf(span, sink.Events[1]);

        // Serilog's own fields: `{TraceId}` and `{SpanId}` in its templates.
        sink.Events[0].TraceId.ShouldBe(span.TraceId);
        sink.Events[0].SpanId.ShouldBe(span.SpanId);
    }

    private static void AssertHasIdsOf(Activity span, LogEvent logged)
    {
        foreach (var (key, value) in LogLine.IdsOf(span))
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
