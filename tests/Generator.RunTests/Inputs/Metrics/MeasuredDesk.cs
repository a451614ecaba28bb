using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Metrics;

/// <summary>Measured methods of each form. Each fails with what it is given, before or after it has waited.</summary>
internal sealed partial class MeasuredDesk
{
    [Traced(Metrics = true)]
    public async partial Task<int> InPlaceAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public async partial ValueTask<int> InPlaceValueAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true, Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async partial ValueTask<int> PooledAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public partial Task<int> WrappedAsync([Tag] Exception? fault, bool later);

    private async Task<int> WrappedAsyncCore(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public partial ValueTask<int> WrappedValueAsync([Tag] Exception? fault, bool later);

    private async ValueTask<int> WrappedValueAsyncCore(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public partial Task<int> ForwardedAsync([Tag] Exception? fault, bool later);

    private Task<int> ForwardedAsyncCore(Exception? fault, bool later) => EndAsync(fault, later);

    [Traced(Metrics = true)]
    public partial int Sync([Tag] Exception? fault);

    private int SyncCore(Exception? fault) => fault is null ? 7 : throw fault;

    [Traced(Metrics = true)]
    public async Task<int> PlainAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public int Plain(Exception? fault) => SyncCore(fault);

    [Traced(Metrics = true, NotErrors = [typeof(KeyNotFoundException)])]
    public async partial Task<int> FindAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true, CancellationIsError = true)]
    public async partial Task<int> StrictAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced("desk.served", Metrics = true, Kind = ActivityKind.Server, Root = true)]
    public async partial Task<int> ServeAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public async partial Task FailQuietlyAsync(string description)
    {
        await Task.Yield();
        CurrentSpan.Fail(description);
    }

    [Traced]
    public async partial Task<int> UnmeasuredAsync(Exception? fault, bool later) => await EndAsync(fault, later).ConfigureAwait(false);

    [Traced(Metrics = true)]
    public partial IAsyncEnumerable<int> ItemsAsync(int count, Exception? fault);

    private async IAsyncEnumerable<int> ItemsAsyncCore(int count, Exception? fault)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }

        if (fault is not null)
        {
            throw fault;
        }
    }

    [Traced(Metrics = true)]
    public partial IEnumerable<int> Items(int count);

    private IEnumerable<int> ItemsCore(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return i;
        }
    }

    private static async Task<int> EndAsync(Exception? fault, bool later)
    {
        if (later)
        {
            await Task.Yield();
        }

        return fault is null ? 7 : throw fault;
    }
}

/// <summary>Measured behind its interface.</summary>
[Traced(Metrics = true)]
internal interface IMeasuredOrders
{
    Task<int> PlaceAsync(int id);

    [Traced(Metrics = false)]
    Task<int> CountAsync();
}

/// <inheritdoc/>
internal sealed class MeasuredOrders : IMeasuredOrders
{
    public async Task<int> PlaceAsync(int id)
    {
        await Task.Yield();
        return id;
    }

    public Task<int> CountAsync() => Task.FromResult(1);
}
