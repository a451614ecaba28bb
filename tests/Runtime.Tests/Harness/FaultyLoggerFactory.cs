using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>A logger factory that keeps what is logged, and throws where a test asks it to.</summary>
internal sealed class FaultyLoggerFactory : ILoggerFactory
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public bool IsDisposed { get; private set; }

    public bool Fails { get; set; }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return new Logger(this, categoryName);
    }

    public void Dispose() => IsDisposed = true;

    private void Work()
    {
        if (Fails)
        {
            throw new NotSupportedException("A fault of logging.");
        }
    }

    private sealed class Logger(FaultyLoggerFactory book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book.Work();
            book.Lines.Enqueue($"{category} > {state}");
            return new Scope(book, $"{category} < {state}");
        }

        public bool IsEnabled(LogLevel logLevel)
        {
            book.Work();
            return logLevel >= LogLevel.Information;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            book.Work();
            book.Lines.Enqueue($"{category} {logLevel}: {formatter(state, exception)}");
        }
    }

    private sealed class Scope(FaultyLoggerFactory book, string end) : IDisposable
    {
        public void Dispose()
        {
            book.Work();
            book.Lines.Enqueue(end);
        }
    }
}
