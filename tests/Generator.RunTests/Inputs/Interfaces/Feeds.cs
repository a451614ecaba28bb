using Pynector;

namespace Inputs.Interfaces;

/// <summary>Variant, and with a constraint.</summary>
[Traced]
internal interface IFeed<in TKey, out TItem>
    where TKey : notnull
{
    Task<string> FindAsync(TKey key);

    IAsyncEnumerable<TItem> ListAsync(TKey key);

    Task<(string Text, T Other)> JoinAsync<T>(TKey key, T other)
        where T : struct;
}

/// <summary>Generic, with members that go both ways.</summary>
[Traced]
internal interface IStore<T>
{
    Task<T> PutAsync(T item);
}

/// <summary>The same interface twice, of other type arguments.</summary>
internal sealed class Feed : IFeed<object, string>, IStore<int>, IStore<string>
{
    public Task<string> FindAsync(object key) => Task.FromResult($"{key}");

    public async IAsyncEnumerable<string> ListAsync(object key)
    {
        await Task.Yield();
        yield return $"{key}";
    }

    public Task<(string Text, T Other)> JoinAsync<T>(object key, T other)
        where T : struct => Task.FromResult(($"{key}", other));

    Task<int> IStore<int>.PutAsync(int item) => Task.FromResult(item + 1);

    Task<string> IStore<string>.PutAsync(string item) => Task.FromResult(item + "!");
}

/// <summary>An interface within a type: its name is part of the spans'.</summary>
internal static class Market
{
    [Traced]
    internal interface IStall
    {
        Task<int> BuyAsync(int pounds);
    }

    internal sealed class Stall : IStall
    {
        public Task<int> BuyAsync(int pounds) => Task.FromResult(pounds * 3);
    }
}

/// <summary>What can't be intercepted runs as it stands.</summary>
[Traced]
internal interface IMeter
{
    static abstract Task<int> MakeAsync();

    Task<int> TurnAsync();

    /// <summary>Calls the other one on what a struct is boxed in.</summary>
    Task<int> TurnAndRestAsync() => TurnAsync();
}

internal struct Meter : IMeter
{
    public int Turns { get; private set; }

    public static Task<int> MakeAsync() => Task.FromResult(5);

    public Task<int> TurnAsync() => Task.FromResult(++Turns);
}

internal static class Meters
{
    public static async Task<(int, int)> TurnAsync<T>(T meter)
        where T : IMeter => (await meter.TurnAsync().ConfigureAwait(false), await meter.TurnAsync().ConfigureAwait(false));

    public static Task<int> MakeAsync<T>()
        where T : IMeter => T.MakeAsync();
}

/// <summary>Default members by their forms: a call through the interface is one span.</summary>
[Traced]
internal partial interface IPorter
{
    Task<int> LiftAsync(int stones) => Task.FromResult(stones);

    public virtual async partial Task<int> CarryAsync(int stones)
    {
        await Task.Yield();
        return await RestAsync(stones).ConfigureAwait(false);
    }

    public virtual partial Task<int> DropAsync([Tag] int stones);

    private Task<int> DropAsyncCore(int stones) => Task.FromResult(-stones);

    private async Task<int> RestAsync(int stones)
    {
        await Task.Yield();
        return stones + 1;
    }
}

internal sealed class Porter : IPorter;

/// <summary>A class that makes spans for every caller, of a traced interface: a call through that is two.</summary>
internal sealed partial class LoudStall : Market.IStall
{
#pragma warning disable PYN2009 // Two spans are meant.
    [Traced]
    public async partial Task<int> BuyAsync(int pounds)
#pragma warning restore PYN2009
    {
        await Task.Yield();
        return pounds;
    }
}

/// <summary>A plain one of a traced interface: a call makes one span, whichever it is bound to.</summary>
[Traced]
internal sealed class QuietStall : Market.IStall
{
    public Task<int> BuyAsync(int pounds) => Task.FromResult(pounds);
}
