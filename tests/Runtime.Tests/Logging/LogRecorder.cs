using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>A provider that reads scopes, and records what it gets.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<RecordedLog> _logs = [];
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<RecordedLog> Logs => [.. _logs];

    public RecordedLog Log => Logs.ShouldHaveSingleItem();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes?.Push(state);

    public void Dispose()
    {
    }

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var scopes = new List<object?>();
        _scopes?.ForEachScope(static (scope, all) => all.Add(scope), scopes);
        _logs.Enqueue(new RecordedLog(
            logLevel,
            formatter(state, exception),
            [.. scopes],
            [.. scopes.Select(scope => scope?.ToString() ?? "")],
            [.. scopes.SelectMany(RecordedLog.FieldsOf)]));
    }
}
