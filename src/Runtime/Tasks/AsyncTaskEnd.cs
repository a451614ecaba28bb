using System.Runtime.CompilerServices;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends a span when the task of an <c>async</c> method completes, and then completes the task that its caller holds.</summary>
/// <remarks>
/// A state machine written by hand has one state, waiting, and keeps four references: the runtime puts it into one object with
/// the second task, and links that to the first task directly. An async method would keep two fields more and rethrow the
/// exception; a TaskCompletionSource with a continuation is four objects.
/// </remarks>
internal struct AsyncTaskEnd : IAsyncStateMachine
{
    private AsyncTaskMethodBuilder _builder;
    private Task _task;
    private SpanRules _rules;

    private CallEnd _end;

    internal static Task Follow(SpanRules rules, CallEnd end, Task task)
    {
        var machine = new AsyncTaskEnd { _builder = AsyncTaskMethodBuilder.Create(), _task = task, _rules = rules, _end = end };
        return Turn.IsTaken() ? machine.FollowInTurn() : machine.Follow();
    }

    public void MoveNext()
    {
        if (End(_rules, _end, _task) is { } exception)
        {
            // Set and not thrown, it keeps its stack trace and costs no second unwinding. An async method's task has exactly one.
            _builder.SetException(exception);
        }
        else
        {
            _builder.SetResult();
        }
    }

    /// <returns>The exception to hand on, or <see langword="null"/>.</returns>
    internal static Exception? End(SpanRules rules, CallEnd end, Task task)
    {
        var (span, log) = (end.Span, end.Log);
        log?.Close();
        if (task.Status == TaskStatus.RanToCompletion)
        {
            rules.Complete(span, log, end.Started);
            return null;
        }

        var exception = TaskOutcome.ExceptionOf(task);
        rules.Fail(span, exception, log, end.Started);
        return exception;
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    private Task Follow()
    {
        // Not Start: there is nothing to run before the task has completed.
        var awaiter = _task.ConfigureAwait(false).GetAwaiter();
        _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
        return _builder.Task;
    }

    private Task FollowInTurn()
    {
        var second = _builder.Task;
        Turn.Follow(_task, this);
        return second;
    }
}
