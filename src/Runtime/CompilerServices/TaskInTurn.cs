using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Tasks;

namespace Pynector.CompilerServices;

/// <summary>A task, awaited in the turn that completes it. For emitted code.</summary>
/// <remarks>The task's own awaiter would post what comes after to the caller's context, or leave it for the thread pool: a turn later, both.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskInTurn : ICriticalNotifyCompletion
{
    private readonly Task _task;

    internal TaskInTurn(Task task) => _task = task;

    /// <summary>Gets whether the task has completed.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>Gets the awaiter: this.</summary>
    /// <returns>The awaiter.</returns>
    public TaskInTurn GetAwaiter() => this;

    /// <summary>Throws the exception of the task, if it has one.</summary>
    public void GetResult() => _task.GetAwaiter().GetResult();

    /// <summary>Goes on where the task completes.</summary>
    /// <param name="continuation">What comes after.</param>
    public void OnCompleted(Action continuation) => Turn.Follow(_task, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => Turn.Follow(_task, continuation);
}

/// <inheritdoc cref="TaskInTurn"/>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct TaskInTurn<T> : ICriticalNotifyCompletion
{
    private readonly Task<T> _task;

    internal TaskInTurn(Task<T> task) => _task = task;

    /// <inheritdoc cref="TaskInTurn.IsCompleted"/>
    public bool IsCompleted => _task.IsCompleted;

    /// <inheritdoc cref="TaskInTurn.GetAwaiter"/>
    public TaskInTurn<T> GetAwaiter() => this;

    /// <summary>Gets the result of the task, or throws its exception.</summary>
    /// <returns>The result.</returns>
    public T GetResult() => _task.GetAwaiter().GetResult();

    /// <inheritdoc cref="TaskInTurn.OnCompleted"/>
    public void OnCompleted(Action continuation) => Turn.Follow(_task, continuation);

    /// <inheritdoc cref="TaskInTurn.OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => Turn.Follow(_task, continuation);
}
