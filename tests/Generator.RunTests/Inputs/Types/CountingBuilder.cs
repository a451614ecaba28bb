using System.Runtime.CompilerServices;

namespace Inputs.Types;

/// <summary>A builder of the user's own.</summary>
internal struct CountingBuilder<T>
{
    private AsyncTaskMethodBuilder<T> _builder;

    public static int Started { get; private set; }

    public static int Ended { get; private set; }

    public Task<T> Task => _builder.Task;

    public static CountingBuilder<T> Create() => new() { _builder = AsyncTaskMethodBuilder<T>.Create() };

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        Started++;
        _builder.Start(ref stateMachine);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

    public void SetResult(T result)
    {
        Ended++;
        _builder.SetResult(result);
    }

    public void SetException(Exception exception)
    {
        Ended++;
        _builder.SetException(exception);
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
}
