using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Inputs.TaskLikes;

/// <summary>What one call goes through, chosen by the test, and what its body saw.</summary>
internal sealed class Trip(Exception? fault, bool throwsAtTheCall, bool suspends)
{
    private static readonly AsyncLocal<string?> Local = new();

    private readonly TaskCompletionSource _gate = new();

    /// <summary>Something ambient, besides the current span.</summary>
    public static string? Note
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    public Activity? SeenBefore { get; private set; }

    public Activity? SeenAfter { get; private set; }

    /// <summary>Lets a body that waits go on, on this very thread.</summary>
    public void Resume()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _gate.SetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public void Begin()
    {
        SeenBefore = Activity.Current;
        Note = "begun";
        if (throwsAtTheCall)
        {
            throw fault!;
        }
    }

    // Not a task, or a runtime-async method would await the method that returns it, and go on elsewhere.
    public ConfiguredTaskAwaitable Pause() => (suspends ? _gate.Task : Task.CompletedTask).ConfigureAwait(false);

    public int Finish()
    {
        SeenAfter = Activity.Current;
        Note = "finished";
        return fault is null ? 42 : throw fault;
    }
}
