using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>Correlation is paid by the log, and not by the span.</summary>
public sealed class AllocationTests
{
    // A header, three references to strings that the activity has, and one to the text.
    private const int ScopeBytes = 48;

    [Fact]
    public void A_span_without_logs_takes_no_bytes_more()
    {
        using var spans = new Spans();
        var before = BytesOf(spans, logger: null, logs: 0);
        using var factory = Logs.Factory(new Visitor(), logging => logging.AddTraceCorrelation(options => options.ErrorsFailSpan = true));
        var logger = factory.Logger();
        _ = BytesOf(spans, logger, logs: 1);

        BytesOf(spans, logger, logs: 0).ShouldBe(before);
    }

    [Fact]
    public void The_logs_of_a_span_share_one_object()
    {
        using var spans = new Spans();
        using var factory = Logs.Correlated(new Visitor());
        var logger = factory.Logger();
        var none = BytesOf(spans, logger, logs: 0);

        (BytesOf(spans, logger, logs: 1) - none).ShouldBe(ScopeBytes);
        (BytesOf(spans, logger, logs: 5) - none).ShouldBe(ScopeBytes);
    }

    [Fact]
    public void A_log_outside_a_span_takes_none()
    {
        using var spans = new Spans();
        using var factory = Logs.Correlated(new Visitor());

        Bytes(() => Write(factory.Logger())).ShouldBe(0);
    }

    [Fact]
    public void The_scope_of_a_traced_method_is_passed_over_for_nothing()
    {
        using var spans = new Spans();
        using var factory = Logs.Correlated(new Visitor());
        var logger = factory.Logger();
        using var span = spans.Start();
        var scope = Logs.EmittedScope(span);

        Bytes(() => logger.BeginScope(scope)!.Dispose()).ShouldBe(0);
    }

    private static long BytesOf(Spans spans, ILogger? logger, int logs) => Bytes(() =>
    {
        using var span = spans.Start();
        for (var i = 0; i < logs; i++)
        {
            Write(logger!);
        }
    });

    // The second time: the first compiles.
    private static long Bytes(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Write(ILogger logger) => logger.Log(LogLevel.Information, default, 7, null, static (_, _) => "log");

    /// <summary>Visits scopes, and does nothing with them.</summary>
    private sealed class Visitor : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _scopes!.ForEachScope(static (_, _) => { }, this);

        public void Dispose()
        {
        }
    }
}
