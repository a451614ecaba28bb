using System.Diagnostics;
using Pynector;

namespace Inputs.Types;

/// <summary>Settings on the type, and methods that have none of their own, or others.</summary>
[Traced(
    "shop",
    Source = "Inputs.Types.Shop",
    Kind = ActivityKind.Server,
    NotErrors = [typeof(KeyNotFoundException)],
    CancellationIsError = true,
    Root = true,
    Level = SpanLevel.Debug)]
internal sealed partial class Shop
{
    public async partial Task<int> PlainAsync(Exception? fault)
    {
        await Task.Yield();
        return fault is null ? 1 : throw fault;
    }

    [Traced("open")]
    public async partial Task<int> NamedAsync(Exception? fault)
    {
        await Task.Yield();
        return fault is null ? 3 : throw fault;
    }

    [Traced(
        Source = "Inputs.Types.Other",
        Kind = ActivityKind.Internal,
        NotErrors = [typeof(TimeoutException)],
        CancellationIsError = false,
        Root = false,
        Level = SpanLevel.Information)]
    public async partial ValueTask<int> OtherAsync(Exception? fault)
    {
        await Task.Yield();
        return fault is null ? 4 : throw fault;
    }

    [Traced(NotErrors = [])]
    public partial int Sync(Exception? fault);

    private int SyncCore(Exception? fault) => fault is null ? 5 : throw fault;

    public partial Task<int> WrappedAsync(Exception? fault);

    private static async Task<int> WrappedAsyncCore(Exception? fault)
    {
        await Task.Yield();
        return fault is null ? 6 : throw fault;
    }
}
