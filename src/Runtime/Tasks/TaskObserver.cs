using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Logging;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends a span when the task of a callee that is not <c>async</c> completes, and then completes the task that its caller holds.</summary>
/// <remarks>
/// Such a task may hold what no async method's does: several exceptions, or a cancellation as a fault. <c>Unwrap</c> copies all
/// of it faithfully, at the price of some objects more than <see cref="TaskWatcher{T}"/> needs.
/// </remarks>
internal static class TaskObserver
{
    internal static Task Watch(SpanRules rules, Activity? span, Task task, CallLog? log) =>
        Completion<Task>.Of(task, completed => rules.End(span, completed, log)).Unwrap();

    internal static Task<T> Watch<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log) =>
        Completion<Task<T>>.Of(task, completed => rules.End(span, completed, log)).Unwrap();

    // Completes, whatever the outcome of the task, with what is to be handed on of it.
    private struct Completion<TTask> : IAsyncStateMachine
        where TTask : Task
    {
        private AsyncTaskMethodBuilder<TTask> _builder;
        private TTask _task;
        private Func<TTask, TTask> _end;

        internal static Task<TTask> Of(TTask task, Func<TTask, TTask> end)
        {
            var completion = new Completion<TTask> { _builder = AsyncTaskMethodBuilder<TTask>.Create(), _task = task, _end = end };
            var awaiter = task.ConfigureAwait(false).GetAwaiter();
            completion._builder.AwaitUnsafeOnCompleted(ref awaiter, ref completion);
            return completion._builder.Task;
        }

        public void MoveNext() => _builder.SetResult(_end(_task));

        public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
    }
}
