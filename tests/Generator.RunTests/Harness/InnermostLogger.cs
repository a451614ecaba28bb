using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>A logger whose scopes flow, and close whichever is innermost where they are closed.</summary>
internal sealed class InnermostLogger<T> : ILogger<T>
{
    private readonly AsyncLocal<ImmutableStack<string>?> _scopes = new();

    /// <summary>Gets the scopes of the current context, the innermost first.</summary>
    public IEnumerable<string> Scopes => _scopes.Value ?? [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _scopes.Value = (_scopes.Value ?? []).Push(state as string ?? "traced");
        return new Scope(_scopes);
    }

    public bool IsEnabled(LogLevel logLevel) => false;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
    }

    private sealed class Scope(AsyncLocal<ImmutableStack<string>?> scopes) : IDisposable
    {
        public void Dispose() => scopes.Value = scopes.Value is { IsEmpty: false } open ? open.Pop() : throw new InvalidOperationException("There is no scope to close.");
    }
}
