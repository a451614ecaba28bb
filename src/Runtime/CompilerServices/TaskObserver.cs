using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector.CompilerServices;

/// <summary>Ends a span when the task of a callee that is not <c>async</c> completes, and then hands that task on, to be unwrapped.</summary>
/// <remarks>
/// Such a task may hold what no async method's does: several exceptions, or a cancellation as a fault. <c>Unwrap</c> copies all
/// of it faithfully, at the price of one object more than <see cref="TaskWatcher{T}"/>.
/// </remarks>
internal struct TaskObserver<TTask, T> : IAsyncStateMachine
    where TTask : Task
{
    private AsyncTaskMethodBuilder<TTask> _builder;
    private TTask _task;
    private TracedMethod _method;
    private Activity _span;

    internal static Task<TTask> Watch(TracedMethod method, Activity span, TTask task)
    {
        var observer = new TaskObserver<TTask, T> { _builder = AsyncTaskMethodBuilder<TTask>.Create(), _task = task, _method = method, _span = span };
        if (task.IsCompleted)
        {
            observer.MoveNext();
        }
        else
        {
            var awaiter = task.ConfigureAwait(false).GetAwaiter();
            observer._builder.AwaitUnsafeOnCompleted(ref awaiter, ref observer);
        }

        return observer._builder.Task;
    }

    public void MoveNext()
    {
        if (_task.Status == TaskStatus.RanToCompletion)
        {
            _method.Succeed(_span, TaskOutcome.ResultOf<T>(_task));
        }
        else
        {
            _method.Fail(_span, TaskOutcome.ExceptionOf(_task));
        }

        _builder.SetResult(_task);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}
