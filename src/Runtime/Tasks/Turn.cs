using System.Runtime.CompilerServices;

namespace Pynector.Tasks;

/// <summary>The turn of a queue, of a user interface above all, in which a caller that awaits goes on.</summary>
internal static class Turn
{
    /// <summary>Whether the caller runs in turns: what awaits a task here goes on in the turn that completes the task.</summary>
    internal static bool IsTaken() =>
        (SynchronizationContext.Current is { } context && context.GetType() != typeof(SynchronizationContext))
        || TaskScheduler.Current != TaskScheduler.Default;

    /// <summary>Runs what comes after the task in the turn in which that completes.</summary>
    internal static void Follow(Task task, Action continuation) =>
        task.ContinueWith(static (_, next) => ((Action)next!)(), continuation, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>
    /// Runs a state machine in the turn in which the task completes. An awaiter would leave such a thread for the thread pool, and the
    /// caller, who comes after, would have to be posted back into a later turn.
    /// </summary>
    internal static void Follow<TStateMachine>(Task task, TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine =>
        task.ContinueWith(static (_, machine) => ((IAsyncStateMachine)machine!).MoveNext(), stateMachine, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
