using Microsoft.Extensions.Logging;
using NLog;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Layouts;
using NLog.Targets;
using NLog.Targets.Wrappers;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>NLog as a provider: what docs/logs.md says of it.</summary>
public sealed class NLogTests
{
    static NLogTests() => LogManager.Setup().SetupExtensions(extensions => extensions
        .RegisterLayoutRenderer("trace_id", _ => Activity.Current?.TraceId.ToHexString() ?? "")
        .RegisterLayoutRenderer("span_id", _ => Activity.Current?.SpanId.ToHexString() ?? ""));

    [Fact]
    public void A_provider_has_the_fields_only_from_the_scopes_of_traced_methods()
    {
        using var spans = new Spans();
        using var span = spans.Start();
        var written = Write("${scopeproperty:trace_id} ${scopeproperty:span_id} ${scopeproperty:trace_flags}", logger =>
        {
            logger.LogInformation("no scope");
            using (logger.BeginScope(Logs.EmittedScope(span)))
            {
                logger.LogInformation("the scope of a traced method");
            }
        });

        // It reads no scope provider, where AddTraceCorrelation() has the fields: the reason for the row in docs/logs.md.
        typeof(ISupportExternalScope).IsAssignableFrom(typeof(NLogLoggerProvider)).ShouldBeFalse();
        written.ShouldBe(["  ", $"{span.TraceId} {span.SpanId} 01"]);
    }

    [Fact]
    public void Layout_renderers_that_read_the_current_span_give_every_log_its_ids()
    {
        using var spans = new Spans();
        using var outer = spans.Start();
        using var inner = spans.Start();
        var written = Write("${trace_id} ${span_id}", logger =>
        {
            logger.LogInformation("inner");
            inner.Dispose();
            logger.LogInformation("outer");
            outer.Dispose();
            logger.LogInformation("none");
        });

        written.ShouldBe([$"{inner.TraceId} {inner.SpanId}", $"{outer.TraceId} {outer.SpanId}", " "]);
    }

    /// <summary>Logs to a target that writes on a thread of its own, as most configurations have it.</summary>
    private static IList<string> Write(string layout, Action<Microsoft.Extensions.Logging.ILogger> log)
    {
        using var memory = new MemoryTarget { Layout = Layout.FromString(layout) };
        using var wrapper = new AsyncTargetWrapper(memory);
        using var nlog = new LogFactory();
        var configuration = new LoggingConfiguration(nlog);
        configuration.AddRuleForAllLevels(wrapper);
        nlog.Configuration = configuration;
        using var provider = new NLogLoggerProvider(new NLogProviderOptions(), nlog);
        using var factory = Logs.Correlated(provider);
        log(factory.Logger());
        nlog.Flush();
        return memory.Logs;
    }
}
