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

    internal static Task EndWith(SpanRules rules, CallEnd end, Task task) => TaskKinds.Of(rules, task) switch
    {
        TaskKind.Async => AsyncTaskEnd.Follow(rules, end, task),
        TaskKind.Bare => FollowBare(rules, end, task),
        _ => FollowItself(rules, end, task),
    };

    internal static Task<T> EndWith<T>(SpanRules rules, CallEnd end, Task<T> task) => TaskKinds.Of(rules, task) switch
    {
        TaskKind.Async => AsyncTaskEnd<T>.Follow(rules, end, task),
        TaskKind.Bare => FollowBare(rules, end, task),
        _ => FollowItself(rules, end, task),
    };

    private static Task FollowBare(SpanRules rules, CallEnd end, Task task)
    {
#if NET9_0_OR_GREATER
        if (task.GetType() == typeof(Task))
        {
            var second = new TaskCompletionSource(task.CreationOptions & TaskCreationOptions.RunContinuationsAsynchronously);
            _ = Follow(task, completed =>
            {
                second.SetFromTask(CompletedTask.End(rules, end, completed));
                return true;
            });
            return second.Task;
        }
#endif
        return Follow(task, completed => CompletedTask.End(rules, end, completed)).Unwrap();
    }

    private static Task<T> FollowBare<T>(SpanRules rules, CallEnd end, Task<T> task) =>
        Follow(task, completed => CompletedTask.End(rules, end, completed)).Unwrap();

    private static Task FollowItself(SpanRules rules, CallEnd end, Task task)
    {
        _ = Follow(task, completed => CompletedTask.Record(rules, end, completed));
        return task;
    }

    private static Task<T> FollowItself<T>(SpanRules rules, CallEnd end, Task<T> task)
    {
        _ = Follow(task, completed => CompletedTask.Record(rules, end, completed));
        return task;
    }

    // Runs where the task completes, whatever that thread's context says of continuations: on a thread of a user interface they would
    // go over the thread pool, and the caller would go on a turn later than unheard.
    private static Task<TResult> Follow<TTask, TResult>(TTask task, Func<TTask, TResult> end)
        where TTask : Task =>
        task.ContinueWith((completed, state) => ((Func<TTask, TResult>)state!)((TTask)completed), end, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
