using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Inputs.Matrix;

/// <summary>Where a body's fate is decided.</summary>
public enum Moment
{
    /// <summary>Before the first await: nothing has been waited for.</summary>
    BeforeAwait,

    /// <summary>After an await of something that was completed: the method never suspends.</summary>
    AfterCompletedAwait,

    /// <summary>After an await that suspended the method.</summary>
    AfterSuspension,
}

/// <summary>
/// What one call goes through, chosen by the test and the same for every form and return type, and what its body saw
/// of the current span.
/// </summary>
/// <remarks>It allocates nothing while a body runs through it: bytes are counted around it.</remarks>
internal sealed class Journey(Moment moment, Exception? fault)
{
    public const int Result = 42;

    private TaskCompletionSource _gate = new();

    public Moment Moment => moment;

    public Activity? SeenBefore { get; private set; }

    public Activity? SeenAfter { get; private set; }

    /// <summary>Lets the same journey be made once more.</summary>
    public void Rewind() => _gate = new();

    /// <summary>Lets a suspended body go on, on this very thread.</summary>
    public void Resume()
    {
        // Under a synchronization context, which test frameworks set, continuations would be queued.
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
        if (fault is not null && moment == Moment.BeforeAwait)
        {
            throw fault;
        }
    }

    // Not a task, or a runtime-async method would await the method that returns it, and go on elsewhere.
    public ConfiguredTaskAwaitable Pause() => (moment == Moment.AfterSuspension ? _gate.Task : Task.CompletedTask).ConfigureAwait(false);

    public int Finish()
    {
        SeenAfter = Activity.Current;
        return fault is null ? Result : throw fault;
    }

    /// <summary>The rest of the way as somebody else's task, for methods that only pass it on.</summary>
    public async Task<int> RestAsync()
    {
        await Pause();
        return Finish();
    }

    /// <summary>The rest of the way as a task without a value.</summary>
    public async Task RestOnlyAsync()
    {
        await Pause();
        Finish();
    }

    /// <summary>The rest of the way as a value task.</summary>
    public async ValueTask<int> RestValueAsync()
    {
        await Pause();
        return Finish();
    }

    /// <summary>The rest of the way as a value task without a value.</summary>
    public async ValueTask RestOnlyValueAsync()
    {
        await Pause();
        Finish();
    }
}
