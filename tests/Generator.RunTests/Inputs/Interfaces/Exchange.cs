using System.Diagnostics;
using Pynector;

namespace Inputs.Interfaces;

/// <summary>An interface whose attribute traces what it declares.</summary>
[Traced]
public interface IExchange
{
    [Tag("exchange.place")]
    string Place { get; }

    Task<int> QuoteAsync([Tag("share")] string share);

    [return: Tag("sold")]
    ValueTask<int> SellAsync(int shares);

    Task OpenAsync();

    IAsyncEnumerable<int> TicksAsync(int count);

    /// <summary>Synchronous: the interface's attribute doesn't speak of it.</summary>
    int Count();

    [Traced]
    [return: Tag("spread")]
    int Spread([Tag] int bid, int ask);

    [NotTraced]
    Task<int> PingAsync();

    Task<T> KeepAsync<T>(T share)
        where T : notnull;

    /// <summary>A default member calls others on an implicit <c>this</c>, and on <c>this</c>.</summary>
    async Task<int> QuoteTwiceAsync(string share) => await QuoteAsync(share).ConfigureAwait(false) + await this.QuoteAsync(share).ConfigureAwait(false);

    static async Task<int> FeeAsync(int shares)
    {
        await Task.Yield();
        return shares * 2;
    }
}

/// <summary>What it inherits is the other interface's matter, and what it declares its own.</summary>
public interface INightExchange : IExchange
{
    Task<int> DreamAsync();
}

/// <summary>Implements all of it without a word of tracing.</summary>
internal sealed class Exchange : INightExchange
{
    public string Place => "north";

    public bool IsBroken { get; init; }

    public async Task<int> QuoteAsync(string share)
    {
        await Task.Yield();
        return IsBroken ? throw new InvalidOperationException("closed") : share.Length;
    }

    public ValueTask<int> SellAsync(int shares) => new(shares - 1);

    Task IExchange.OpenAsync() => Task.CompletedTask;

    public async IAsyncEnumerable<int> TicksAsync(int count)
    {
        for (var tick = 0; tick < count; tick++)
        {
            await Task.Yield();
            yield return tick;
        }
    }

    public int Count() => 7;

    public int Spread(int bid, int ask) => ask - bid;

    public Task<int> PingAsync() => Task.FromResult(1);

    public Task<T> KeepAsync<T>(T share)
        where T : notnull => Task.FromResult(share);

    public Task<int> DreamAsync() => Task.FromResult(4);
}

/// <summary>A decorator implements the interface, and calls the one inside through it.</summary>
internal sealed class CachedExchange(IExchange inner) : IExchange
{
    public string Place => "cache";

    public Task<int> QuoteAsync(string share) => inner.QuoteAsync(share);

    public ValueTask<int> SellAsync(int shares) => inner.SellAsync(shares);

    public Task OpenAsync() => inner.OpenAsync();

    public IAsyncEnumerable<int> TicksAsync(int count) => inner.TicksAsync(count);

    public int Count() => inner.Count();

    public int Spread(int bid, int ask) => inner.Spread(bid, ask);

    public Task<int> PingAsync() => inner.PingAsync();

    public Task<T> KeepAsync<T>(T share)
        where T : notnull => inner.KeepAsync(share);
}

/// <summary>Settings of the interface are those of its members, and a member's own win.</summary>
[Traced("quotes", Kind = ActivityKind.Client, Source = "Inputs.Quotes", CancellationIsError = true)]
internal interface IQuotes
{
    Task<int> ReadAsync();

    [Traced(Kind = ActivityKind.Producer)]
    Task<int> PushAsync();

    [Traced("quote.drop")]
    int Drop();
}

internal sealed class Quotes : IQuotes
{
    public Task<int> ReadAsync() => Task.FromCanceled<int>(new CancellationToken(canceled: true));

    public Task<int> PushAsync() => Task.FromResult(2);

    public int Drop() => 3;
}

/// <summary>Where a span comes from, and which log events go with it.</summary>
[Traced(Log = LogEvents.All)]
internal interface IRelay
{
    Task<string?> PassAsync([Parent] string? traceparent, [Link] ActivityContext origin);
}

internal sealed class Relay : IRelay
{
    public async Task<string?> PassAsync(string? traceparent, ActivityContext origin)
    {
        await Task.Yield();
        return Activity.Current?.OperationName;
    }
}
