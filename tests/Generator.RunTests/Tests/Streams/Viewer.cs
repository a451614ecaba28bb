using System.Diagnostics;
using Inputs.Streams;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A consumer: enumerates on this thread, in the steps of <c>await foreach</c>, and writes down all it can see.</summary>
internal sealed class Viewer(Script script)
{
    public Reel Reel { get; } = script.Reel();

    /// <summary>Gets the current span, each time that the consumer looked.</summary>
    public List<Activity?> Seen { get; } = [];

    public Exception? Thrown { get; private set; }

    /// <summary>Called between two items, with the number of the item before.</summary>
    public Action<int>? Between { get; init; }

    public Viewer Watch(Func<Reel, CancellationToken, Showing> open)
    {
        using var cancellation = new CancellationTokenSource();
        Reel.Note = "consumer came";
        try
        {
            var showing = open(Reel, cancellation.Token);
            try
            {
                Look("opened");
                while (Move(showing))
                {
                    Look($"got {showing.Current()}");
                    if (script.Breaks)
                    {
                        break;
                    }

                    Pause(showing.Current(), cancellation);
                }
            }
            finally
            {
                Look("closes");
                Wait("closing", showing.CloseAsync().AsTask());
            }
        }
        catch (Exception e)
        {
            Thrown = e;
        }

        Look("left");
        Reel.Note = null;
        return this;
    }

    private bool Move(Showing showing)
    {
        // On the value task itself, as the compiler has it: only a move that is pending has to be resumed.
        var move = showing.MoveAsync();
        Look(move.IsCompleted ? "moved" : "is moving");
        while (!move.IsCompleted)
        {
            Reel.Resume();
            Look("resumed");
        }

        var hasMoved = move.GetAwaiter().GetResult();
        Look($"moved: {hasMoved}");
        return hasMoved;
    }

    private void Wait(string what, Task task)
    {
        Look(task.IsCompleted ? what : $"is {what}");
        while (!task.IsCompleted)
        {
            Reel.Resume();
        }

        task.GetAwaiter().GetResult();
    }

    private void Pause(int frame, CancellationTokenSource cancellation)
    {
        if (script.ConsumerWrites)
        {
            Reel.Note = $"consumer {frame}";
        }

        if (script.Cancels)
        {
            cancellation.Cancel();
        }

        Between?.Invoke(frame);
        Look("goes on");
    }

    private void Look(string where)
    {
        Seen.Add(Activity.Current);
        Reel.Log.Add($"consumer {where}, note '{Reel.Note}'");
    }
}
