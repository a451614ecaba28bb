using Microsoft.Extensions.Logging;
using Pynector.Activities;

namespace Pynector.Logging;

/// <summary>Adds the fields of the current span to the scopes that another provider holds: outermost, where the framework puts its own.</summary>
/// <param name="inner">Holds the scopes.</param>
/// <param name="owned">What is disposed with this; <see langword="null"/> where another owns it.</param>
internal sealed class CorrelatedScopeProvider(IExternalScopeProvider inner, IDisposable? owned) : IExternalScopeProvider, IDisposable
{
    // With a state of the inner provider's own to filter what it holds, the two would be instantiated for each other without end, in AOT compilers' eyes.
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        // A span's own log event has them in its message.
        if (!LogEntryWriter.IsWriting && CorrelationScope.Of(CurrentActivity.Value) is { } fields)
        {
            callback(fields, state);
        }

        inner.ForEachScope(callback, state);
    }

    /// <summary>Passes over what traced methods push: the log's span is known, and it may be one inside of theirs.</summary>
    public IDisposable Push(object? state) => state is SpanLogScope ? PassedOver.Instance : inner.Push(state);

    public void Dispose() => owned?.Dispose();

    private sealed class PassedOver : IDisposable
    {
        internal static readonly PassedOver Instance = new();

        public void Dispose()
        {
        }
    }
}
