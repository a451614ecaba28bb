using System.Diagnostics;
using Pynector;

namespace Inputs.Settings;

internal class OrderException(string message) : Exception(message);

internal sealed class OrderNotFoundException(string message) : OrderException(message);

/// <summary>Every setting of <c>[Traced]</c>, in place.</summary>
internal sealed partial class Till
{
    public const string OwnSource = "Shop.Till";

    [Traced("till.open \"now\"")]
    public async partial Task OpenAsync() => await Task.Yield();

    [Traced(Kind = ActivityKind.Client)]
    public async partial Task CallAsync() => await Task.Yield();

    [Traced("till.consume", Kind = ActivityKind.Consumer, Source = OwnSource)]
    public async partial ValueTask ConsumeAsync() => await Task.Yield();

    [Traced(NotErrors = [typeof(OrderException), typeof(KeyNotFoundException)])]
    public async partial Task<int> FindAsync(Exception fault)
    {
        await Task.Yield();
        throw fault;
    }

    [Traced(CancellationIsError = true)]
    public async partial Task<int> WaitAsync(Exception fault)
    {
        await Task.Yield();
        throw fault;
    }
}

/// <summary>The same, wrapped.</summary>
internal sealed partial class Register
{
    [Traced("register.open \"now\"")]
    public partial Task OpenAsync();

    private async Task OpenAsyncCore() => await Task.Yield();

    [Traced(Kind = ActivityKind.Server)]
    public partial void Call();

    private void CallCore()
    {
    }

    [Traced("register.consume", Kind = ActivityKind.Producer, Source = Till.OwnSource)]
    public partial ValueTask ConsumeAsync();

    private ValueTask ConsumeAsyncCore() => default;

    [Traced(NotErrors = [typeof(OrderException), typeof(KeyNotFoundException)])]
    public partial Task<int> FindAsync(Exception fault);

    private async Task<int> FindAsyncCore(Exception fault)
    {
        await Task.Yield();
        throw fault;
    }

    [Traced(NotErrors = [typeof(OrderException), typeof(KeyNotFoundException)])]
    public partial int Find(Exception fault);

    private int FindCore(Exception fault) => throw fault;

    [Traced(CancellationIsError = true)]
    public partial Task<int> WaitAsync(Exception fault);

    private Task<int> WaitAsyncCore(Exception fault) => Task.FromException<int>(fault);

    [Traced(CancellationIsError = true)]
    public partial int Wait(Exception fault);

    private int WaitCore(Exception fault) => throw fault;
}
