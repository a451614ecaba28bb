using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Inputs.Streams;

/// <summary>
/// What one enumeration goes through, chosen by the test and the same for every kind of stream; and what its producer
/// saw on the way.
/// </summary>
/// <param name="frames">The number of items.</param>
internal sealed class Reel(int frames)
{
    private static readonly AsyncLocal<string?> Local = new();

    private TaskCompletionSource _gate = new();

    /// <summary>Something ambient, besides the current span, that producer and consumer may change.</summary>
    public static string? Note
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    public int Frames => frames;

    /// <summary>Whether the producer waits before each item, and before it closes.</summary>
    public bool Suspends { get; init; }

    /// <summary>Whether the producer changes <see cref="Note"/> at each item.</summary>
    public bool WritesNotes { get; init; }

    /// <summary>Whether nothing is written down: bytes are counted.</summary>
    public bool IsSilent { get; init; }

    public Exception? Fault { get; init; }

    /// <summary>At which item it fails; at the number of items: when there are no more.</summary>
    public int FaultAt { get; init; } = -1;

    public Exception? ClosingFault { get; init; }

    /// <summary>What happened, in order: producer and consumer write into it.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The current span, each time that the producer looked.</summary>
    public List<Activity?> Seen { get; } = [];

    /// <summary>The exception that the producer threw last.</summary>
    public Exception? Thrown { get; private set; }

    /// <summary>Lets a producer that waits go on, on this very thread.</summary>
    public void Resume()
    {
        var gate = _gate;
        _gate = new();

        // Under a synchronization context, which test frameworks set, continuations would be queued.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            gate.SetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    // Not a task, or a runtime-async method would await the method that returns it, and go on elsewhere.
    public ConfiguredTaskAwaitable WindAsync() => (Suspends ? _gate.Task : Task.CompletedTask).ConfigureAwait(false);

    /// <summary>The producer looks round.</summary>
    public void Look(string where, int? frame = null)
    {
        if (IsSilent)
        {
            return;
        }

        Seen.Add(Activity.Current);
        Log.Add($"{where}{frame}, note '{Note}'");
    }

    /// <summary>The producer makes an item.</summary>
    public int Show(int frame, CancellationToken cancellationToken)
    {
        Look("frame ", frame);
        if (WritesNotes)
        {
            Note = $"producer {frame}";
        }

        if (cancellationToken.IsCancellationRequested)
        {
            Throw(new OperationCanceledException("called off", cancellationToken));
        }

        if (frame == FaultAt)
        {
            Throw(Fault!);
        }

        return frame;
    }

    /// <summary>The producer has no more items.</summary>
    public void Finish()
    {
        Look("finished");
        if (FaultAt == Frames)
        {
            Throw(Fault!);
        }
    }

    /// <summary>The producer cleans up.</summary>
    public void Close()
    {
        Look("closed");
        if (WritesNotes)
        {
            Note = "producer closed";
        }

        if (ClosingFault is not null)
        {
            Throw(ClosingFault);
        }
    }

    [DoesNotReturn]
    private void Throw(Exception exception)
    {
        Thrown = exception;
        throw exception;
    }
}
