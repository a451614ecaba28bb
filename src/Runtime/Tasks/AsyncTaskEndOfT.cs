using System.Runtime.CompilerServices;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <inheritdoc cref="AsyncTaskEnd"/>
internal struct AsyncTaskEnd<T> : IAsyncStateMachine
{
    private AsyncTaskMethodBuilder<T> _builder;
    private Task<T> _task;
    private SpanRules _rules;
    private CallEnd _end;

    internal static Task<T> Follow(SpanRules rules, CallEnd end, Task<T> task)
    {
        var machine = new AsyncTaskEnd<T> { _builder = AsyncTaskMethodBuilder<T>.Create(), _task = task, _rules = rules, _end = end };
        return Turn.IsTaken() ? machine.FollowInTurn() : machine.Follow();
    }

    public void MoveNext()
    {
        if (_rules.ResultTag is not null && _task.Status == TaskStatus.RanToCompletion && _end.Span is { } span)
        {
            _rules.TagResult(span, _task.Result);
        }

        if (AsyncTaskEnd.End(_rules, _end, _task) is { } exception)
        {
            _builder.SetException(exception);
        }
        else
        {
            _builder.SetResult(_task.Result);
        }
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    private Task<T> Follow()
    {
        var awaiter = _task.ConfigureAwait(false).GetAwaiter();
        _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
        return _builder.Task;
    }

    private Task<T> FollowInTurn()
    {
        var second = _builder.Task;
        Turn.Follow(_task, this);
        return second;
    }
}
