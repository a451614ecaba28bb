namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A synchronization context that runs what is posted to it when the test says so, on the test's thread.</summary>
internal sealed class QueuingContext : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();

    public int Posted { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Posted++;
        _queue.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <summary>Runs something within the context.</summary>
    public T Run<T>(Func<T> run)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return run();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what was posted; <see langword="false"/> if nothing was.</summary>
    public bool RunNext() => _queue.TryDequeue(out var next) && Run(() =>
    {
        next.Callback(next.State);
        return true;
    });
}
