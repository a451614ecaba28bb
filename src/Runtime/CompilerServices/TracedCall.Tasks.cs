using System.Diagnostics;

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
        if (Leave(task) is not { } span)
        {
            return task;
        }

        return _isAsync
            ? TaskWatcher<Nothing>.Watch(_method, span, task)
            : TaskObserver<Task, Nothing>.Watch(_method, span, task).Unwrap();
    }

    /// <inheritdoc cref="Watch(Task)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Task<T> Watch<T>(Task<T> task)
    {
        if (_method.ResultTag is not null && _span is not null && task is { Status: TaskStatus.RanToCompletion })
        {
            _method.TagResult(_span, task.Result);
        }

        if (Leave(task) is not { } span)
        {
            return task;
        }

        return _isAsync
            ? TaskWatcher<T>.Watch(_method, span, task)
            : TaskObserver<Task<T>, T>.Watch(_method, span, task).Unwrap();
    }

    /// <inheritdoc cref="Watch(Task)"/>
    public ValueTask Watch(ValueTask task)
    {
        if (_span is not null && !task.IsCompletedSuccessfully)
        {
            return new ValueTask(Watch(task.AsTask()));
        }

        Leave(completed: true);
        return task;
    }

    /// <inheritdoc cref="Watch{T}(Task{T})"/>
    public ValueTask<T> Watch<T>(ValueTask<T> task)
    {
        if (_span is not null && !task.IsCompletedSuccessfully)
        {
            return new ValueTask<T>(Watch(task.AsTask()));
        }

        // A value task may be read only once: what is read to be recorded is handed on as a value.
        if (_span is { IsAllDataRequested: true } && _method.ResultTag is not null)
        {
            var result = task.Result;
            _method.TagResult(_span, result);
            task = new ValueTask<T>(result);
        }

        Leave(completed: true);
        return task;
    }

    // Returns the span that is left to be ended when the task completes.
    private Activity? Leave(Task? task)
    {
        // A failure that nobody records is not looked at: reading a task's exception makes it count as observed.
        var completed = task is null || task.Status == TaskStatus.RanToCompletion
            || (task.IsCompleted && _span is { IsAllDataRequested: false });
        return Leave(completed);
    }

    private Activity? Leave(bool completed)
    {
        _isWatched = true;

        // The caller's span first: ending ours then finds it in its place, where it would copy the context to put it back.
        _caller.Restore();
        if (!completed)
        {
            return _span;
        }

        TracedMethod.End(_span);
        return null;
    }
}
