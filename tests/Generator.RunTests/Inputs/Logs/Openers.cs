using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>A scope that somebody gave a type of its own.</summary>
internal class Operation(IDisposable? scope) : IDisposable
{
    public void Dispose()
    {
        scope?.Dispose();
        GC.SuppressFinalize(this);
    }
}

internal sealed class AsyncOperation(IDisposable? scope) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        scope?.Dispose();
        return default;
    }
}

internal readonly struct OperationValue(IDisposable? scope) : IDisposable
{
    public void Dispose() => scope?.Dispose();
}

internal interface IOperation : IDisposable;

internal sealed class NamedOperation(IDisposable? scope) : Operation(scope), IOperation;

/// <summary>Opens scopes for its callers, in wrapped methods.</summary>
internal sealed partial class WrappedOpener(ILogger logger)
{
    /// <summary>Gets what was opened by a method that doesn't return it.</summary>
    public IDisposable? Opened { get; private set; }

    [Traced]
    public partial void Enter();

    private void EnterCore() => Opened = Begin();

    [Traced]
    public partial IDisposable? Open();

    private IDisposable? OpenCore() => Begin();

    [Traced]
    public partial Operation OpenClass();

    private Operation OpenClassCore() => new(Begin());

    [Traced]
    public partial IOperation OpenInterface();

    private IOperation OpenInterfaceCore() => new NamedOperation(Begin());

    [Traced]
    public partial OperationValue? OpenValue();

    private OperationValue? OpenValueCore() => new OperationValue(Begin());

    [Traced]
    public partial AsyncOperation OpenAsynchronous();

    private AsyncOperation OpenAsynchronousCore() => new(Begin());

    [Traced]
    public partial T OpenAny<T>(Func<IDisposable?, T> make)
        where T : IDisposable;

    private T OpenAnyCore<T>(Func<IDisposable?, T> make)
        where T : IDisposable => make(Begin());

    [Traced]
    public partial (Operation Operation, int Id) OpenPair();

    private (Operation Operation, int Id) OpenPairCore() => (new(Begin()), 1);

    [Traced]
    public partial bool TryOpen(out Operation operation);

    private bool TryOpenCore(out Operation operation)
    {
        operation = new(Begin());
        return true;
    }

    [Traced]
    public partial Task<Operation> OpenTask();

    private Task<Operation> OpenTaskCore() => Task.FromResult(new Operation(Begin()));

    [Traced]
    public partial ValueTask<IDisposable?> OpenValueTask();

    private ValueTask<IDisposable?> OpenValueTaskCore() => new(Begin());

    /// <summary>Its scope is gone when it returns: what an async method opens stays inside.</summary>
    [Traced]
    public partial Task<Operation> OpenAsync();

    private async Task<Operation> OpenAsyncCore()
    {
        await Task.Yield();
        logger.Write("async");
        return new(Begin());
    }

    /// <summary>Returns what can't be a scope.</summary>
    [Traced]
    public partial Stream OpenStream();

    private Stream OpenStreamCore()
    {
        logger.Write("stream");
        return Stream.Null;
    }

    [Traced]
    public partial Task<HttpResponseMessage> OpenResponse();

    private Task<HttpResponseMessage> OpenResponseCore()
    {
        logger.Write("response");
        return Task.FromResult(new HttpResponseMessage());
    }

    private IDisposable? Begin() => logger.BeginScope("work");
}

/// <summary>The same at the call.</summary>
internal sealed class CalledOpener(ILogger logger)
{
    public IDisposable? Opened { get; private set; }

    [Traced]
    public void Enter() => Opened = Begin();

    [Traced(Log = LogEvents.All)]
    public IDisposable? Open() => Begin();

    [Traced]
    public Operation OpenClass() => new(Begin());

    [Traced]
    public IOperation OpenInterface() => new NamedOperation(Begin());

    [Traced]
    public OperationValue? OpenValue() => new OperationValue(Begin());

    [Traced]
    public AsyncOperation OpenAsynchronous() => new(Begin());

    [Traced]
    public T OpenAny<T>(Func<IDisposable?, T> make)
        where T : IDisposable => make(Begin());

    [Traced]
    public (Operation Operation, int Id) OpenPair() => (new(Begin()), 1);

    [Traced]
    public bool TryOpen(out Operation operation)
    {
        operation = new(Begin());
        return true;
    }

    [Traced]
    public Task<Operation> OpenTask() => Task.FromResult(new Operation(Begin()));

    [Traced]
    public ValueTask<IDisposable?> OpenValueTask() => new(Begin());

    [Traced]
    public async Task<Operation> OpenAsync()
    {
        await Task.Yield();
        logger.Write("async");
        return new(Begin());
    }

    [Traced]
    public Stream OpenStream()
    {
        logger.Write("stream");
        return Stream.Null;
    }

    [Traced]
    public Task<HttpResponseMessage> OpenResponse()
    {
        logger.Write("response");
        return Task.FromResult(new HttpResponseMessage());
    }

    private IDisposable? Begin() => logger.BeginScope("work");
}
