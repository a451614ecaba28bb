using System.Runtime.CompilerServices;

namespace Inputs.TaskLikes;

/// <summary>
/// A task-like of the bare kind, as game engines have it: its builder neither puts the context back when the method first
/// waits, nor carries it over to where the method goes on.
/// </summary>
[AsyncMethodBuilder(typeof(ErrandBuilder<>))]
internal sealed class Errand<T>
{
    private readonly TaskCompletionSource<T> _completion = new();

    public bool IsCompleted => _completion.Task.IsCompleted;

    public TaskAwaiter<T> GetAwaiter() => _completion.Task.GetAwaiter();

    internal void Complete(T result) => _completion.SetResult(result);

    internal void Fail(Exception exception) => _completion.SetException(exception);
}

internal struct ErrandBuilder<T>
{
    public Errand<T> Task { get; private set; }

    public static ErrandBuilder<T> Create() => new() { Task = new() };

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
        // The copy on the heap knows all that it must.
    }

    public readonly void SetResult(T result) => Task.Complete(result);

    public readonly void SetException(Exception exception) => Task.Fail(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(Box(stateMachine));

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(Box(stateMachine));

    private static Action Box<TStateMachine>(TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext;
}
