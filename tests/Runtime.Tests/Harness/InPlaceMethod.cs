using System.Runtime.CompilerServices;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>The form in place as the generator emits it; which method it is of, a test says beforehand.</summary>
internal static class InPlace
{
    public static readonly AsyncLocal<TracedMethod> Method = new();

    /// <summary>An async method in place that runs a body.</summary>
    [AsyncMethodBuilder(typeof(Builder<>))]
    public static async Task<T> RunAsync<T>(Func<Task<T>> body) => await body();

    public struct Builder<TResult>
    {
        private AsyncTaskMethodBuilder<TResult> _builder;
        private BodyCall _body;

        public static Builder<TResult> Create() => new() { _builder = AsyncTaskMethodBuilder<TResult>.Create() };

        public Task<TResult> Task => _builder.Task;

        public void Start<TStateMachine>(ref TStateMachine stateMachine)
            where TStateMachine : IAsyncStateMachine
        {
            if (_body.Begin(Method.Value))
            {
                _body.Start(ref stateMachine);
            }
            else
            {
                _builder.Start(ref stateMachine);
            }
        }

        public void SetResult(TResult result)
        {
            _body.End();
            _builder.SetResult(result);
        }

        public void SetException(Exception exception)
        {
            _body.Fail(exception);
            _builder.SetException(exception);
        }

        public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);

        public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
            where TAwaiter : INotifyCompletion
            where TStateMachine : IAsyncStateMachine =>
            _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);

        public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
            where TAwaiter : ICriticalNotifyCompletion
            where TStateMachine : IAsyncStateMachine =>
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);
    }
}
