using Pynector.Tasks;

namespace Pynector.CompilerServices;

// The span must have ended before anyone can see that the task has completed: a continuation, or a thread that blocks. A
// continuation on the callee's own task comes too late for the latter, so the caller of a pending call gets a second task;
// of a completed or unrecorded one, the callee's own.
public partial struct TracedCall
{
    /// <summary>Ends the span when the task completes; puts the caller's back now.</summary>
    /// <param name="task">The callee's task.</param>
    /// <returns>A task with the outcome of <paramref name="task"/>, completed after the span has ended.</returns>
    public Task Watch(Task task)
    {
        Leave();
        if (task is null || (_span is null && _log is null))
        {
            _log?.Close();
            _rules.Complete(_span, _log);
            return Left(task!);
        }

        return task.IsCompleted ? Left(_rules.End(_span, task, _log))
            : _isAsync ? TaskWatcher<Nothing>.Watch(_rules, _span, task, _log)
            : TaskObserver.Watch(_rules, _span, task, _log);
    }

    /// <inheritdoc cref="Watch(Task)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Task<T> Watch<T>(Task<T> task)
    {
        Leave();
        if (task is null || (_span is null && _log is null))
        {
            _log?.Close();
            _rules.Complete(_span, _log);
            return Left(task!);
        }

        return task.IsCompleted ? Left(_rules.End(_span, task, _log))
            : _isAsync ? TaskWatcher<T>.Watch(_rules, _span, task, _log)
            : TaskObserver.Watch(_rules, _span, task, _log);
    }

    /// <inheritdoc cref="Watch(Task)"/>
    public ValueTask Watch(ValueTask task)
    {
        if ((_span ?? (object?)_log) is not null && !task.IsCompletedSuccessfully)
        {
            return new ValueTask(Watch(task.AsTask()));
        }

        Leave();
        _log?.Close();
        _rules.Complete(_span, _log);
        return Left(task);
    }

    /// <inheritdoc cref="Watch{T}(Task{T})"/>
    public ValueTask<T> Watch<T>(ValueTask<T> task)
    {
        if ((_span ?? (object?)_log) is not null && !task.IsCompletedSuccessfully)
        {
            return new ValueTask<T>(Watch(task.AsTask()));
        }

        Leave();

        // A value task may be read only once: what is read to be recorded is handed on as a value.
        if (_span is { IsAllDataRequested: true } && _rules.ResultTag is not null)
        {
            var result = task.Result;
            _rules.TagResult(_span, result);
            task = new ValueTask<T>(result);
        }

        _log?.Close();
        _rules.Complete(_span, _log);
        return Left(task);
    }

    // The caller's span first: ending ours then finds it in its place, where it would copy the context to put it back.
    private void Leave()
    {
        _isWatched = true;
        if (_log is not null && !_caller.IsWhole)
        {
            // The body's continuations have the scope in their own context.
            _log.Leave();
        }

        _caller.Restore();
    }

    // Ending a span makes current what was so when the span started: not the caller's span where the span is a root, or the call has
    // named its parent. And the scope is closed, and listeners hear of the end, in the caller's context: one that takes away whatever
    // is innermost there has taken the caller's own.
    private readonly TTask Left<TTask>(TTask task)
    {
        _caller.Restore();
        return task;
    }
}
