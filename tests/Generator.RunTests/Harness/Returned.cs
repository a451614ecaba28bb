namespace Pynector.Generator.RunTests.Harness;

/// <summary>What a call gave: a value, nothing, a task of whichever type, or an exception at the call itself.</summary>
internal sealed class Returned
{
    private readonly object? _value;

    private Returned(object? value, Exception? thrown)
    {
        _value = value;
        Thrown = thrown;
        Task = value switch
        {
            ValueTask<int> task => task.AsTask(),
            ValueTask task => task.AsTask(),
            _ => value as Task,
        };
        WasCompleted = Task?.IsCompleted ?? true;
    }

    /// <summary>Gets what was thrown at the call, before there was a task.</summary>
    public Exception? Thrown { get; }

    /// <summary>Gets the task; <see langword="null"/> of a synchronous method, or where the call threw.</summary>
    public Task? Task { get; }

    /// <summary>Gets whether all was over when the call returned.</summary>
    public bool WasCompleted { get; }

    /// <summary>Calls a method. Its value tasks are taken as tasks.</summary>
    public static Returned From(Func<object?> call)
    {
        try
        {
            return new Returned(call(), thrown: null);
        }
        catch (Exception e)
        {
            return new Returned(value: null, e);
        }
    }

    /// <summary>Gets the value that came out of the completed call, or <see langword="null"/>.</summary>
    public object? Value => Task switch
    {
        null => _value,
        Task<int> { IsCompletedSuccessfully: true } task => task.Result,
        _ => null,
    };

    /// <summary>Gets the exceptions that the completed call gave, one by one as the task has them.</summary>
    public IReadOnlyList<Exception> Exceptions
    {
        get
        {
            if (Thrown is not null)
            {
                return [Thrown];
            }

            // A cancelled task gives its exception away only to who awaits it.
            return Task switch
            {
                { IsFaulted: true } => Task.Exception!.InnerExceptions,
                { IsCanceled: true } => [Awaited()!],
                _ => [],
            };
        }
    }

    /// <summary>Gets what an await of the completed call throws.</summary>
    public Exception? Awaited()
    {
        try
        {
            Task?.GetAwaiter().GetResult();
            return Thrown;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
