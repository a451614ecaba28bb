using Microsoft.Extensions.Logging;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>A logger that counts how it is used, and allocates nothing; each use can be made to fail.</summary>
internal sealed class SpyLogger<T> : ILogger<T>, IDisposable
{
    public LogLevel Least { get; set; } = LogLevel.None;

    public int Begun { get; private set; }

    public int Disposed { get; private set; }

    public int Logged { get; private set; }

    public Func<IDisposable?>? OnBeginScope { get; set; }

    public Action<object>? OnScope { get; set; }

    public Action? OnDispose { get; set; }

    public Func<LogLevel, bool>? OnIsEnabled { get; set; }

    public Action<LogLevel>? OnLog { get; set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Begun++;
        OnScope?.Invoke(state);
        return OnBeginScope is null ? this : OnBeginScope();
    }

    public bool IsEnabled(LogLevel logLevel) => OnIsEnabled?.Invoke(logLevel) ?? logLevel >= Least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Logged++;
        OnLog?.Invoke(logLevel);
    }

    public void Dispose()
    {
        Disposed++;
        OnDispose?.Invoke();
    }
}
