using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Pynector.Logging;

/// <summary>Adds the fields of the current span to the scopes that another provider holds: outermost, where the framework puts its own.</summary>
/// <param name="inner">Holds the scopes.</param>
/// <param name="owned">What is disposed with this; <see langword="null"/> where another owns it.</param>
internal sealed class CorrelatedScopeProvider(IExternalScopeProvider inner, IDisposable? owned) : IExternalScopeProvider, IDisposable
{
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        // A span's own log event has them in its message.
        if (!SpanEvents.IsWriting && CorrelationScope.Of(Activity.Current) is { } fields)
        {
            callback(fields, state);
        }

        inner.ForEachScope(static (scope, receiver) => receiver.Receive(scope), new Receiver<TState>(callback, state));
    }

    public IDisposable Push(object? state) => inner.Push(state);

    public void Dispose() => owned?.Dispose();

    /// <summary>Passes over what traced methods have pushed: the log's span is known, and it may be one inside of theirs.</summary>
    private readonly struct Receiver<TState>(Action<object?, TState> callback, TState state)
    {
        internal void Receive(object? scope)
        {
            if (scope is not SpanLogScope)
            {
                callback(scope, state);
            }
        }
    }
}
