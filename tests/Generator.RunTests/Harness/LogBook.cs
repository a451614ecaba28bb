using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>What a provider that reads scopes gets of one log.</summary>
internal sealed record LogLine(
    string Category,
    LogLevel Level,
    EventId Id,
    string Text,
    IReadOnlyList<KeyValuePair<string, object?>> State,
    Exception? Exception,
    IReadOnlyList<string> Scopes,
    Activity? Current);

/// <summary>A real logger factory, with one provider that reads scopes.</summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = [];
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public LogBook(LogLevel least = LogLevel.Trace)
    {
        Factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(least).AddProvider(this));
        Caller = Factory.CreateLogger("caller");
    }

    public ILoggerFactory Factory { get; }

    /// <summary>Gets the logger of those who call what is tested.</summary>
    public ILogger Caller { get; }

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public IEnumerable<string> Texts => _lines.Select(line => line.Text);

    /// <summary>The fields that a scope or state should have of a span.</summary>
    public static string Fields(Activity span) =>
        $"trace_id={span.TraceId.ToHexString()} span_id={span.SpanId.ToHexString()} trace_flags={(span.Recorded ? "01" : "00")}";

    public static string Show(IEnumerable<KeyValuePair<string, object?>> fields) => string.Join(' ', fields.Select(field => $"{field.Key}={field.Value}"));

    public LogLine Line(string text) => _lines.Single(line => line.Text == text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    // The factory disposes of its providers, and this one of the factory.
    public void Dispose() => Factory.Dispose();

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            book._scopes.ForEachScope(static (scope, seen) => seen.Add(scope is IEnumerable<KeyValuePair<string, object?>> fields ? Show(fields) : $"{scope}"), scopes);
            var fields = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            book._lines.Enqueue(new LogLine(category, logLevel, eventId, formatter(state, exception), [.. fields], exception, scopes, Activity.Current));
        }
    }
}
