using Microsoft.Extensions.Logging;
using Pynector.AtCall.Tests.Harness;

namespace Pynector.AtCall.Tests;

/// <summary>A library's methods log in a scope where the calls of an application can reach their logger, and the library has scopes.</summary>
[Collection(nameof(OneListener))]
public sealed class LogTests : IDisposable
{
    private readonly LogBook _book = new();

    public static TheoryData<ReferencedAs> Kinds => [.. Enum.GetValues<ReferencedAs>()];

    public void Dispose() => PynectorTelemetry.UseLoggerFactory(null);

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_logger_that_others_can_see_is_the_methods(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        foreach (var call in new[] { "Blink", "Test" })
        {
            await voyage.CallAsync(call);
            _book.Last.ShouldBe($"{call.ToLowerInvariant()} in trace_id:{voyage.Span.TraceId}, span_id:{voyage.Span.SpanId}, trace_flags:01");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_logger_that_others_cannot_see_is_passed_over(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);

        await voyage.CallAsync("Blow");
        _book.Last.ShouldBe("blow in nothing");
        voyage.Span.DisplayName.ShouldBe("Foghorn.Blow");
        voyage.Findings.ShouldBeEmpty("the library's author was told");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Its_events_go_to_the_factory_under_the_types_name(ReferencedAs kind)
    {
        using var voyage = await BuildAsync(kind);
        PynectorTelemetry.UseLoggerFactory(_book);

        await Should.ThrowAsync<InvalidOperationException>(() => voyage.CallAsync("BlowHard"));

        _book.Category.ShouldBe("Harbor.Foghorn");
        _book.Last.ShouldBe("Foghorn.Blow failed: System.InvalidOperationException in nothing");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whether_there_are_scopes_is_the_librarys_word(ReferencedAs kind)
    {
        using var without = await BuildAsync(kind, library: [("PynectorLogScopes", "false")]);
        await without.CallAsync("Blink");
        _book.Last.ShouldBe("blink in nothing");

        using var with = await BuildAsync(kind, application: [("PynectorLogScopes", "false")]);
        await with.CallAsync("Blink");
        _book.Last.ShouldStartWith("blink in trace_id:");
    }

    private async Task<Voyage> BuildAsync(ReferencedAs kind, (string, string)[]? library = null, (string, string)[]? application = null)
    {
        var voyage = await Voyage.BuildAsync(new Project("Harbor").Input("Lighthouse.cs").With(library ?? []), kind, new Project("Voyage").Input("Night.cs").With(application ?? []));
        voyage.Set("Logger", _book.CreateLogger("own"));
        return voyage;
    }

    private sealed class LogBook : ILoggerFactory
    {
        private readonly LoggerExternalScopeProvider _scopes = new();

        public string? Last { get; private set; }

        public string? Category { get; private set; }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName)
        {
            Category = categoryName;
            return new Logger(this);
        }

        public void Dispose()
        {
        }

        private sealed class Logger(LogBook book) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => book._scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var scopes = new List<object?>();
                book._scopes.ForEachScope(static (scope, seen) => seen.Add(scope), scopes);
                book.Last = $"{formatter(state, exception)} in {(scopes.Count == 0 ? "nothing" : string.Join(" > ", scopes))}";
            }
        }
    }
}
