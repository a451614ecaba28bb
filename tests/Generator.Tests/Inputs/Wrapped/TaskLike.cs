using System.Runtime.CompilerServices;
using Pynector;

namespace Shop;

/// <summary>A task-like of somebody's own.</summary>
[AsyncMethodBuilder(typeof(JobBuilder<>))]
public sealed class Job<T>
{
    internal TaskCompletionSource<T> Source { get; } = new();

    /// <summary>Gets its awaiter.</summary>
    public TaskAwaiter<T> GetAwaiter() => Source.Task.GetAwaiter();
}

/// <summary>Builds it.</summary>
public struct JobBuilder<T>
{
    private Job<T> _job;

    public readonly Job<T> Task => _job;

    public static JobBuilder<T> Create() => new() { _job = new Job<T>() };

    public readonly void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine machine) => _ = machine;

    public readonly void SetResult(T result) => _job.Source.SetResult(result);

    public readonly void SetException(Exception exception) => _job.Source.SetException(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.OnCompleted(machine.MoveNext);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(machine.MoveNext);
}

/// <summary>Has methods that return it.</summary>
public partial class OrderService
{
    /// <summary>Places an order.</summary>
    [Traced]
    public async partial Job<int> PlaceAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }

    /// <summary>Saves an order.</summary>
    [Traced]
    [return: Tag("order.saved")]
    public partial Job<bool> SaveAsync([Tag] int id);

    private async Job<bool> SaveAsyncCore(int id)
    {
        await Task.Delay(id);
        return true;
    }
}
