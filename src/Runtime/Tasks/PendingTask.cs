using System.Diagnostics;
using Pynector.Logging;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends a span when a task completes.</summary>
/// <remarks>
/// The span must have ended before anyone can see that the task has completed: a continuation, or a thread that blocks. A continuation
/// on the callee's own task comes too late for the thread, so the caller gets a second task wherever it can't tell it from the first.
/// </remarks>
internal static class PendingTask
{
    // Each lambda in a method of its own: what it captures would be allocated on entry, for tasks of async methods as well.

    internal static Task EndWith(SpanRules rules, Activity? span, Task task, CallLog? log) => TaskKinds.Of(rules, task) switch
    {
        TaskKind.Async => AsyncTaskEnd.Follow(rules, span, task, log),
        TaskKind.Bare => FollowBare(rules, span, task, log),
        _ => FollowItself(rules, span, task, log),
    };

    internal static Task<T> EndWith<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log) => TaskKinds.Of(rules, task) switch
    {
        TaskKind.Async => AsyncTaskEnd<T>.Follow(rules, span, task, log),
        TaskKind.Bare => FollowBare(rules, span, task, log),
        _ => FollowItself(rules, span, task, log),
    };

    private static Task FollowBare(SpanRules rules, Activity? span, Task task, CallLog? log)
    {
#if NET9_0_OR_GREATER
        if (task.GetType() == typeof(Task))
        {
            var second = new TaskCompletionSource(task.CreationOptions & TaskCreationOptions.RunContinuationsAsynchronously);
            _ = Follow(task, completed =>
            {
                second.SetFromTask(CompletedTask.End(rules, span, completed, log));
                return true;
            });
            return second.Task;
        }
#endif
        return Follow(task, completed => CompletedTask.End(rules, span, completed, log)).Unwrap();
    }

    private static Task<T> FollowBare<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log) =>
        Follow(task, completed => CompletedTask.End(rules, span, completed, log)).Unwrap();

    private static Task FollowItself(SpanRules rules, Activity? span, Task task, CallLog? log)
    {
        _ = Follow(task, completed => CompletedTask.Record(rules, span, completed, log));
        return task;
    }

    private static Task<T> FollowItself<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log)
    {
        _ = Follow(task, completed => CompletedTask.Record(rules, span, completed, log));
        return task;
    }

    // Runs where the task completes, whatever that thread's context says of continuations: on a thread of a user interface they would
    // go over the thread pool, and the caller would go on a turn later than unheard.
    private static Task<TResult> Follow<TTask, TResult>(TTask task, Func<TTask, TResult> end)
        where TTask : Task =>
        task.ContinueWith((completed, state) => ((Func<TTask, TResult>)state!)((TTask)completed), end, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
