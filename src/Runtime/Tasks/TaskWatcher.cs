using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Logging;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends a span when the task of an <c>async</c> callee completes, and then completes the task that its caller holds.</summary>
/// <remarks>
/// A state machine written by hand has one state, waiting, and keeps four references: the runtime puts it into one object with
/// the second task, and links that to the first task directly. An async method would keep two fields more and rethrow the
/// exception; a TaskCompletionSource with a continuation is four objects.
/// </remarks>
internal struct TaskWatcher<T> : IAsyncStateMachine
{
    private AsyncTaskMethodBuilder<T> _builder;
    private Task _task;
    private SpanRules _rules;

    // The span; or its log, which knows it: of most calls there is none, and the object need be no bigger for it.
    private object _spanOrLog;

    internal static Task<T> Watch(SpanRules rules, Activity? span, Task task, CallLog? log)
    {
        var watcher = new TaskWatcher<T> { _builder = AsyncTaskMethodBuilder<T>.Create(), _task = task, _rules = rules, _spanOrLog = (object?)log ?? span! };

        // Not Start: there is nothing to run before the task has completed.
        var awaiter = task.ConfigureAwait(false).GetAwaiter();
        watcher._builder.AwaitUnsafeOnCompleted(ref awaiter, ref watcher);
        return watcher._builder.Task;
    }

    public void MoveNext()
    {
        var log = _spanOrLog as CallLog;
        var span = log is null ? (Activity)_spanOrLog : log.Span;
        log?.Close();
        if (_task.Status == TaskStatus.RanToCompletion)
        {
            var result = TaskOutcome.ResultOf<T>(_task);
            _rules.Succeed(span, result, log);
            _builder.SetResult(result);
        }
        else
        {
            // Set and not thrown, it keeps its stack trace and costs no second unwinding. An async callee's task has exactly one.
            var exception = TaskOutcome.ExceptionOf(_task);
            _rules.Fail(span, exception, log);
            _builder.SetException(exception);
        }
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}
