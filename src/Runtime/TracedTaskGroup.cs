using System.Diagnostics;
using OpenTelemetry;
using Pynector.Activities;
using Pynector.Concurrency;
using Pynector.Tasks;

namespace Pynector;

/// <summary>Tasks under one span that belong together: none outlives the group, and none fails unheard. See <see cref="ActivitySourceExtensions.StartTaskGroup"/>.</summary>
/// <remarks>
/// <code>
/// await using var group = tracer.StartTaskGroup("save", cancellationToken: ct);
/// group.Run(token => SaveAsync(order, token));
/// group.Run(token => NotifyAsync(order, token));
/// </code>
/// <para>
/// The first task that doesn't succeed cancels the token of the others. <see cref="DisposeAsync"/>, at the end of the
/// <c>await using</c>, waits for all of them and throws the exception of the first to fail.
/// </para>
/// <para>
/// An exception in the body of the <c>await using</c>, outside of any task, isn't the group's: its tasks are waited for, and not
/// canceled, unless the body calls <see cref="Cancel"/>. It then goes on its way, unless a task has failed, too: C# lets the exception
/// of a disposal replace that of the body. What must not be lost belongs into a task.
/// </para>
/// </remarks>
public sealed class TracedTaskGroup : IAsyncDisposable
{
    private readonly Activity? _before;
    private readonly Branches _branches;
    private readonly TaskCompletionSource<Nothing> _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _outer;

    // The body counts, so that tasks that complete before the next is added don't complete the group.
    private int _pending = 1;
    private int _isDisposed;
    private bool _isCanceled;

    internal TracedTaskGroup(Activity? span, Activity? before, CancellationToken cancellationToken)
    {
        Activity = span;
        _before = before;
        _outer = cancellationToken;
        _branches = new Branches(new BranchFailures(span), namesParent: span is not null, cancelOnFailure: true, cancellationToken);
    }

    /// <summary>Gets the span; <see langword="null"/> while nobody listens, or where it is sampled out.</summary>
    public Activity? Activity { get; }

    /// <summary>Gets the token that the tasks are given: canceled by the first that doesn't succeed, by <see cref="Cancel"/>, and by the token that the group was started with.</summary>
    public CancellationToken Token => _branches.Token;

    // Nothing is returned for a task without a result: the compiler warns of a task that an async method doesn't await (CS4014), and
    // not to await it is what the group is for.

    /// <summary>Starts a task of the group, in this thread. Tasks may start tasks. Once the token is canceled, the work is not started.</summary>
    /// <param name="work">The work. What it starts are children of the group's span, and it has the current baggage to itself. Its failure is thrown by <see cref="DisposeAsync"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="work"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The group has completed.</exception>
    public void Run(Func<CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Join();
        _ = RunAsync(work, BranchFailures.Failed<Nothing>);
    }

    /// <inheritdoc cref="Run(Func{CancellationToken, Task})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The task. It may be awaited, and needn't: a failure is thrown by <see cref="DisposeAsync"/> in any case. Canceled where the work was not started.</returns>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Join();
        return Observed(RunAsync(work, BranchFailures.Failed<T>).Unwrap());
    }

    /// <summary>Cancels the token of the tasks. They are still waited for; that they are canceled is no error then.</summary>
    public void Cancel()
    {
        Volatile.Write(ref _isCanceled, true);
        _branches.Cancel();
    }

    /// <summary>Waits for all tasks, ends the span, and puts back at once what was current before it. To be called where the group was started, by <c>await using</c>.</summary>
    /// <returns>
    /// A task that throws the exception of the first task to fail, in time; it and the span have all of them. (The span has no more
    /// than 128 as events, as with <c>WhenAll</c>; its tag <c>pynector.failures</c> counts all.) Where none has failed but some
    /// were canceled, that is thrown, unless <see cref="Cancel"/> has asked for it. A second call waits, and throws nothing.
    /// </returns>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return new ValueTask(_drained.Task);
        }

        // Here and not after the wait: an async method can't change what its caller has current.
        if (Activity is not null)
        {
            CurrentActivity.GoBack(_before);
        }

        Leave();
        return new ValueTask(CompleteAsync().Unwrap());
    }

    private async Task<TTask> RunAsync<TTask>(Func<CancellationToken, TTask> work, Func<Exception, TTask> fail)
        where TTask : Task
    {
        var task = await _branches.RunAsync(work, fail, request: default, Baggage.Current).ConfigureAwait(false);
        Leave();
        return task;
    }

    private async Task<Task<Nothing>> CompleteAsync()
    {
        await _drained.Task.ConfigureAwait(false);
        _branches.Failures.EndSpan();
        _branches.Dispose();
        return _branches.Failures.ToTask(() => default(Nothing), throwsCanceled: !Volatile.Read(ref _isCanceled) || _outer.IsCancellationRequested);
    }

    private void Join()
    {
        int pending;
        do
        {
            pending = Volatile.Read(ref _pending);
            if (pending == 0)
            {
                throw new ObjectDisposedException(nameof(TracedTaskGroup), "The group has completed: a task can't be added any more.");
            }
        }
        while (Interlocked.CompareExchange(ref _pending, pending + 1, pending) != pending);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _pending) == 0)
        {
            _drained.SetResult(default);
        }
    }

    // A task that nobody awaits must not be reported as unobserved: its failure is the group's.
    private static Task<T> Observed<T>(Task<T> task)
    {
        _ = task.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }
}
