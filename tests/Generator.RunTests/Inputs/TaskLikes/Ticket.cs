using System.Runtime.CompilerServices;

namespace Inputs.TaskLikes;

/// <summary>A task-like of the common kind: its builder is the framework's, in other clothes.</summary>
[AsyncMethodBuilder(typeof(TicketBuilder<>))]
internal sealed class Ticket<T>(Task<T> task)
{
    public bool IsCompleted => task.IsCompleted;

    public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
}

/// <summary>The same without a result, and a struct.</summary>
[AsyncMethodBuilder(typeof(TicketBuilder))]
internal readonly struct Ticket(Task task)
{
    public bool IsCompleted => task.IsCompleted;

    public TaskAwaiter GetAwaiter() => task.GetAwaiter();
}

internal struct TicketBuilder<T>
{
    private AsyncTaskMethodBuilder<T> _builder;
    private Ticket<T>? _ticket;

    public Ticket<T> Task => _ticket ??= new(_builder.Task);

    public static TicketBuilder<T> Create() => new() { _builder = AsyncTaskMethodBuilder<T>.Create() };

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    public void SetResult(T result) => _builder.SetResult(result);

    public void SetException(Exception exception) => _builder.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
}

/// <summary>A builder that is a class.</summary>
internal sealed class TicketBuilder
{
    private AsyncTaskMethodBuilder _builder = AsyncTaskMethodBuilder.Create();

    public Ticket Task => new(_builder.Task);

    public static TicketBuilder Create() => new();

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    public void SetResult() => _builder.SetResult();

    public void SetException(Exception exception) => _builder.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
}
