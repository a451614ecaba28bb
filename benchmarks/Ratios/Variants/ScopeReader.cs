using Microsoft.Extensions.Logging;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>A provider that reads every field of every scope, as those that write them do, and writes none.</summary>
internal sealed class ScopeReader : ILoggerProvider, ILogger, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;
    private int _read;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes!.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _scopes!.ForEachScope(
            static (scope, reader) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object?>> fields)
                {
                    foreach (var field in fields)
                    {
                        reader._read += field.Key.Length;
                    }
                }
            },
            this);

    public void Dispose()
    {
    }
}
