using System.Collections.Concurrent;

namespace Pynector.TestKit;

/// <summary>The queue of a user interface: what is posted to it runs on its one thread, a turn after the other.</summary>
public sealed class TurnContext : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<Action> _messages = [];
    private int _posts;

    /// <summary>Gets how many messages were posted.</summary>
    public int Posts => _posts;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        _messages.Add(() => d(state));
    }

    /// <summary>Runs messages until a task has completed.</summary>
    public void RunUntil(Task end)
    {
        end.ContinueWith(_ => _messages.CompleteAdding(), TaskScheduler.Default);
        foreach (var message in _messages.GetConsumingEnumerable())
        {
            message();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _messages.Dispose();
}
