using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector.CompilerServices;

// Each traced method of a type needs a builder that no other method of the type has: a builder is told the type of the state machine and
// nothing else, and MethodRegistry finds the method by the type around that and the builder's number. The builders from 1 on are this
// file once more, written by the project file; the generator emits those that a type needs beyond.
#pragma warning disable CS1591 // The members are those that C# asks of every builder, and only the compiler calls them.
#pragma warning disable CA1000, CA1815 // C# asks for a static Create; nobody compares builders.

/// <summary>Builds a <see cref="Task"/> of the type's traced method with this number. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct TracedTaskBuilder0
{
    private const int Number = 0;
    private AsyncTaskMethodBuilder _builder;
    private BodySpan _body;

    public static TracedTaskBuilder0 Create() => new() { _builder = AsyncTaskMethodBuilder.Create() };

    public Task Task => _builder.Task;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_body.Begin<TStateMachine>(Number))
        {
            _body.Start(ref stateMachine, Number);
        }
        else
        {
            _builder.Start(ref stateMachine);
        }
    }

    public void SetResult()
    {
        _body.End();
        _builder.SetResult();
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

/// <summary>Builds a <see cref="Task{TResult}"/> of the type's traced method with this number. For emitted code.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct TracedTaskBuilder0<TResult>
{
    private const int Number = 0;
    private AsyncTaskMethodBuilder<TResult> _builder;
    private BodySpan _body;

    public static TracedTaskBuilder0<TResult> Create() => new() { _builder = AsyncTaskMethodBuilder<TResult>.Create() };

    public Task<TResult> Task => _builder.Task;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_body.Begin<TStateMachine>(Number))
        {
            _body.Start(ref stateMachine, Number);
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

/// <summary>Builds a <see cref="ValueTask"/> of the type's traced method with this number. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct TracedValueTaskBuilder0
{
    private const int Number = 0;
    private AsyncValueTaskMethodBuilder _builder;
    private BodySpan _body;

    public static TracedValueTaskBuilder0 Create() => new() { _builder = AsyncValueTaskMethodBuilder.Create() };

    public ValueTask Task => _builder.Task;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_body.Begin<TStateMachine>(Number))
        {
            _body.Start(ref stateMachine, Number);
        }
        else
        {
            _builder.Start(ref stateMachine);
        }
    }

    public void SetResult()
    {
        _body.End();
        _builder.SetResult();
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

/// <summary>Builds a <see cref="ValueTask{TResult}"/> of the type's traced method with this number. For emitted code.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct TracedValueTaskBuilder0<TResult>
{
    private const int Number = 0;
    private AsyncValueTaskMethodBuilder<TResult> _builder;
    private BodySpan _body;

    public static TracedValueTaskBuilder0<TResult> Create() => new() { _builder = AsyncValueTaskMethodBuilder<TResult>.Create() };

    public ValueTask<TResult> Task => _builder.Task;

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_body.Begin<TStateMachine>(Number))
        {
            _body.Start(ref stateMachine, Number);
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
