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
    public void A_provider_of_the_frameworks_factory_has_the_fields_of_the_span()
    {
        using var spans = new Spans();
        var sink = new Sink();
        using var serilog = sink.Logger();
        using var factory = LoggerFactory.Create(logging => logging.AddSerilog(serilog).AddTraceCorrelation());
        using var span = spans.Start();
        using (factory.Logger().BeginScope(Logs.EmittedScope(span)))
        {
            factory.Logger().LogInformation("log");
        }

        sink.AssertHasIdsOf(span);
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

        sink.AssertHasIdsOf(span);
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly ConcurrentQueue<LogEvent> _events = [];

        public Logger Logger() => new LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(this).CreateLogger();

        public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

        public void AssertHasIdsOf(Activity span)
        {
            var properties = _events.ShouldHaveSingleItem().Properties;
            foreach (var (key, value) in RecordedLog.IdsOf(span))
            {
                properties[key].ShouldBeOfType<ScalarValue>().Value.ShouldBe(value);
            }
        }
    }
}
