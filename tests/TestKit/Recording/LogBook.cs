using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector.TestKit.Recording;

/// <summary>A provider that reads scopes and keeps what is logged; with a real logger factory of its own.</summary>
public sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = [];
    private readonly Lazy<ILoggerFactory> _factory;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public LogBook(LogLevel least = LogLevel.Trace) =>
        _factory = new(() => LoggerFactory.Create(logging => logging.SetMinimumLevel(least).AddProvider(this)));

    /// <summary>Gets a factory whose one provider this is.</summary>
    public ILoggerFactory Factory => _factory.Value;

    /// <summary>Gets the logger of those who call what is tested.</summary>
    public ILogger Caller => Factory.CreateLogger("caller");

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    /// <summary>Gets the one log.</summary>
    public LogLine Only => Lines.ShouldHaveSingleItem();

    public IEnumerable<string> Texts => _lines.Select(line => line.Text);

    /// <summary>The fields that a scope or state should have of a span.</summary>
    public static string Fields(Activity span) => Show(LogLine.IdsOf(span));

    public static string Show(IEnumerable<KeyValuePair<string, object?>> fields) => string.Join(' ', fields.Select(field => $"{field.Key}={field.Value}"));

    public LogLine Line(string text) => _lines.Single(line => line.Text == text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    // The factory disposes its providers, and this provider disposes its factory.
    public void Dispose()
    {
        if (_factory.IsValueCreated)
        {
            Factory.Dispose();
        }
    }

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<object?>();
            book._scopes.ForEachScope(static (scope, seen) => seen.Add(scope), scopes);
            book._lines.Enqueue(new LogLine(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                [.. LogLine.FieldsOf(state)],
                exception,
                [.. scopes.Select(scope => scope is IEnumerable<KeyValuePair<string, object?>> fields ? Show(fields) : $"{scope}")],
                [.. scopes.Select(scope => $"{scope}")],
                [.. scopes],
                [.. scopes.SelectMany(LogLine.FieldsOf)],
                Activity.Current is { } span ? new WeakReference<Activity>(span) : null));
        }
    }
}
