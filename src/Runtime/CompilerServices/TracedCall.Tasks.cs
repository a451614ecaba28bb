using Pynector.Tasks;

namespace Pynector.CompilerServices;

public partial struct TracedCall
{
    private readonly bool IsUnheard => _span is null && _log is null && _started == 0;

    /// <summary>Ends the span when the task completes; puts the caller's back now.</summary>
    /// <param name="task">The task of the method with the body.</param>
    /// <returns>That task, or a second one of the same type argument and outcome, completed after the span has ended.</returns>
    public Task EndWith(Task task)
    {
        if (IsUnheard)
        {
            return Pass(task);
        }

        Leave();
        if (task is null || (_span is null && task.Status == TaskStatus.RanToCompletion))
        {
            Complete();
            return Left(task!);
        }

        return task.IsCompleted
            ? Left(CompletedTask.End(_rules, CallEnd.Of(_span, _log, _started), task))
            : Left(PendingTask.EndWith(_rules, CallEnd.Of(_span, _log, _started), task));
    }

    /// <inheritdoc cref="EndWith(Task)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Task<T> EndWith<T>(Task<T> task)
    {
        if (IsUnheard)
        {
            return Pass(task);
        }

        Leave();
        if (task is null || (_span is null && task.Status == TaskStatus.RanToCompletion))
        {
            Complete();
            return Left(task!);
        }

        return task.IsCompleted
            ? Left(CompletedTask.End(_rules, CallEnd.Of(_span, _log, _started), task))
            : Left(PendingTask.EndWith(_rules, CallEnd.Of(_span, _log, _started), task));
    }

    /// <inheritdoc cref="EndWith(Task)"/>
    public ValueTask EndWith(ValueTask task)
    {
        if (IsUnheard)
        {
            return Pass(task);
        }

        if (!task.IsCompletedSuccessfully)
        {
            return new ValueTask(EndWith(task.AsTask()));
        }

        Leave();
        Complete();
        return Left(task);
    }

    /// <inheritdoc cref="EndWith{T}(Task{T})"/>
    public ValueTask<T> EndWith<T>(ValueTask<T> task)
    {
        if (IsUnheard)
        {
            return Pass(task);
        }

        if (!task.IsCompletedSuccessfully)
        {
            return new ValueTask<T>(EndWith(task.AsTask()));
        }

        Leave();

        // A value task may be read only once: what is read to be recorded is handed on as a value.
        if (_span is { IsAllDataRequested: true } && _rules.ResultTag is not null)
        {
            var result = task.Result;
            _rules.TagResult(_span, result);
            task = new ValueTask<T>(result);
        }

        Complete();
        return Left(task);
    }

    // A call that a sampler has made no span for.
    private TTask Pass<TTask>(TTask task)
    {
        _isWatched = true;
        _caller.Restore();
        return task;
    }

    private readonly void Complete()
    {
        _log?.Close();
        _rules.Complete(_span, _log, _started);
    }

    // The caller's span first: ending the call's span then finds the caller's in its place, and need not copy the context to put it back.
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
