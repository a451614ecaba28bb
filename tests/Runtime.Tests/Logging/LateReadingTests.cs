using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>Providers may queue logs and read their scopes later; and providers may throw.</summary>
public sealed class LateReadingTests
{
    [Fact]
    public void Fields_read_late_and_elsewhere_are_those_of_the_log()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);
        var span = spans.Start();
        var ids = LogLine.IdsOf(span);
        factory.Logger().LogInformation("log");
        span.ActivityTraceFlags = ActivityTraceFlags.None;
        span.Dispose();

        var scope = recorder.Only.ScopeObjects.ShouldHaveSingleItem();
        KeyValuePair<string, object?>[] late = [];
        var thread = new Thread(() =>
        {
            using var other = spans.Start();
            late = [.. LogLine.FieldsOf(scope)];
        });
        thread.Start();
        thread.Join();

        late.ShouldBe(ids);
        var list = scope.ShouldBeAssignableTo<IReadOnlyList<KeyValuePair<string, object?>>>()!;
        list.Count.ShouldBe(3);
        Enumerable.Range(0, 3).Select(i => list[i]).ShouldBe(ids);
        Should.Throw<ArgumentOutOfRangeException>(() => list[3]);
        Should.Throw<ArgumentOutOfRangeException>(() => list[-1]);
    }

    [Fact]
    public void A_kept_scope_keeps_no_span_in_memory()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Correlated(recorder);

        var span = Write(spans, factory.Logger());

        // In a thread of its own it has left nothing on this one's stack.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        recorder.Only.ScopeObjects.ShouldHaveSingleItem();
        recorder.Only.Ids.Length.ShouldBe(3);
        span.IsAlive.ShouldBeFalse();

        static WeakReference Write(Spans spans, ILogger logger)
        {
            WeakReference? written = null;
            var thread = new Thread(() =>
            {
                using var span = new Activity("unlistened").SetIdFormat(ActivityIdFormat.W3C).Start();
                logger.LogInformation("log");
                written = new WeakReference(span);
            });
            thread.Start();
            thread.Join();
            return written!;
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_provider_that_throws_at_a_scope_is_as_it_was(bool isCorrelated)
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = LoggerFactory.Create(logging =>
        {
            logging.AddProvider(new Throwing()).AddProvider(recorder);
            if (isCorrelated)
            {
                logging.AddTraceCorrelation();
            }
        });
        var logger = factory.Logger();
        using var span = spans.Start();
        using var scope = logger.BeginScope("scope");

        var thrown = Should.Throw<AggregateException>(() => logger.LogInformation("log"));

        thrown.InnerExceptions.ShouldHaveSingleItem().ShouldBeOfType<NotSupportedException>();
        recorder.Only.Ids.ShouldBe(isCorrelated ? LogLine.IdsOf(span) : []);
        recorder.Only.ScopeTexts[^1].ShouldBe("scope");
        Activity.Current.ShouldBeSameAs(span);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Scopes_closed_out_of_order_are_as_they_were(bool isCorrelated)
    {
        var recorder = new LogBook();
        using var factory = isCorrelated ? Logs.Correlated(recorder) : Logs.Factory(recorder, _ => { });
        var logger = factory.Logger();
        var outer = logger.BeginScope("outer")!;
        var inner = logger.BeginScope("inner")!;

        outer.Dispose();
        logger.LogInformation("outer closed first");
        inner.Dispose();
        logger.LogInformation("inner closed last");
        outer.Dispose();
        logger.LogInformation("closed twice");

        recorder.Lines.Select(log => string.Join(' ', log.ScopeTexts)).ShouldBe(["", "outer", "outer"]);
    }

    private sealed class Throwing : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _scopes!.ForEachScope<object?>((_, _) => throw new NotSupportedException(), state: null);

        public void Dispose()
        {
        }
    }
}
