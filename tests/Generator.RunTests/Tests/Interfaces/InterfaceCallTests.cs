using Inputs.Interfaces;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Declarations;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Interfaces;

/// <summary>Calls through traced interfaces, written in every way: each is a span of the interface's member, whatever implements it.</summary>
[Collection(ListeningCollection.Name)]
public sealed class InterfaceCallTests
{
    private static readonly Dictionary<string, Call> Calls = new()
    {
        ["task of a result"] = Call.Of(() => Exchange().QuoteAsync("abc"), 3, "IExchange.QuoteAsync"),
        ["value task"] = Call.OfValueTask(() => Exchange().SellAsync(3), 2, "IExchange.SellAsync"),
        ["explicit implementation"] = Call.Of(async () => { await Exchange().OpenAsync(); return 0; }, 0, "IExchange.OpenAsync"),
        ["async stream"] = Call.Of(async () => await Exchange().TicksAsync(3).SumAsync(), 3, "IExchange.TicksAsync"),
        ["generic method"] = Call.Of(async () => (await Exchange().KeepAsync("a"), await Exchange().KeepAsync(1)), ("a", 1), "IExchange.KeepAsync", "IExchange.KeepAsync"),
        ["default member, which calls others on this"] =
            Call.Of(() => Exchange().QuoteTwiceAsync("ab"), 4, "IExchange.QuoteAsync", "IExchange.QuoteAsync", "IExchange.QuoteTwiceAsync"),
        ["static member"] = Call.Of(() => IExchange.FeeAsync(2), 4, "IExchange.FeeAsync"),
        ["conditional"] = Call.Of(async () => await (Maybe(Exchange())?.QuoteAsync("a") ?? Task.FromResult(-1)), 1, "IExchange.QuoteAsync"),
        ["conditional, on null"] = Call.Of(async () => await (Maybe(null)?.QuoteAsync("a") ?? Task.FromResult(-1)), -1),
        ["on an interface that inherits it"] = Call.Of(() => Night().QuoteAsync("ab"), 2, "IExchange.QuoteAsync"),
        ["on a type parameter that is a class"] = Call.Of(() => QuoteAsync(new Exchange()), 1, "IExchange.QuoteAsync"),
        ["through a decorator"] = Call.Of(() => Cached().QuoteAsync("ab"), 2, "IExchange.QuoteAsync", "IExchange.QuoteAsync"),
        ["synchronous member with its own attribute"] = Call.Of(() => Exchange().Spread(3, 5), 2, "IExchange.Spread"),

        ["synchronous member without one"] = Call.Of(() => Exchange().Count(), 7),
        ["member that is left out"] = Call.Of(() => Exchange().PingAsync(), 1),
        ["member of an interface that inherits it"] = Call.Of(() => Night().DreamAsync(), 4),
        ["on the class"] = Call.Of(() => new Exchange().QuoteAsync("a"), 1),

        ["member of a variant interface"] = Call.Of(() => Feed<string>().FindAsync("k"), "k", "IFeed.FindAsync"),
        ["stream of a variant interface"] = Call.Of<object>(async () => await Feed<object>().ListAsync("k").FirstAsync(), "k", "IFeed.ListAsync"),
        ["generic member of a variant interface"] = Call.Of(() => Feed<string>().JoinAsync("k", 5), ("k", 5), "IFeed.JoinAsync"),
        ["member of a generic interface"] = Call.Of(() => ((IStore<int>)new Feed()).PutAsync(1), 2, "IStore.PutAsync"),
        ["member of another instantiation"] = Call.Of(() => ((IStore<string>)new Feed()).PutAsync("a"), "a!", "IStore.PutAsync"),
        ["interface within a type"] = Call.Of(() => Stall(new Market.Stall()).BuyAsync(2), 6, "Market.IStall.BuyAsync"),

        ["static abstract member"] = Call.Of(Meters.MakeAsync<Meter>, 5),
        ["on a type parameter that may be a struct"] = Call.Of(() => Meters.TurnAsync(default(Meter)), (1, 2)),
        ["on a boxed struct"] = Call.Of(() => ((IMeter)default(Meter)).TurnAsync(), 1, "IMeter.TurnAsync"),
        ["on a boxed struct, by a default member"] = Call.Of(() => ((IMeter)default(Meter)).TurnAndRestAsync(), 1, "IMeter.TurnAsync", "IMeter.TurnAndRestAsync"),

        ["plain default member"] = Call.Of(() => ((IPorter)new Porter()).LiftAsync(1), 1, "IPorter.LiftAsync"),
        ["partial default member, and a private one"] = Call.Of(() => ((IPorter)new Porter()).CarryAsync(1), 2, "IPorter.RestAsync", "IPorter.CarryAsync"),
        ["split default member"] = Call.Of(() => ((IPorter)new Porter()).DropAsync(1), -1, "IPorter.DropAsync"),

        ["partial method, through a traced interface"] = Call.Of(() => Stall(new LoudStall()).BuyAsync(1), 1, "LoudStall.BuyAsync", "Market.IStall.BuyAsync"),
        ["plain method, through a traced interface"] = Call.Of(() => Stall(new QuietStall()).BuyAsync(1), 1, "Market.IStall.BuyAsync"),
        ["plain method, on its class"] = Call.Of(() => new QuietStall().BuyAsync(1), 1, "QuietStall.BuyAsync"),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_call_runs_and_makes_its_spans(string name)
    {
        var call = Calls[name];
        using var scene = Scene.Recording();

        (await call.Make()).ShouldBe(call.Result);

        scene.Names.ShouldBe(call.Spans);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_call_runs_with_nobody_listening(string name)
    {
        using var scene = new Scene(Audience.None);

        (await Calls[name].Make()).ShouldBe(Calls[name].Result);
    }

    private static IExchange Exchange() => new Exchange();

    private static INightExchange Night() => new Exchange();

    private static IExchange Cached() => new CachedExchange(new Exchange());

    private static IExchange? Maybe(IExchange? exchange) => exchange;

    private static IFeed<TKey, object> Feed<TKey>()
        where TKey : class => new Feed();

    private static Market.IStall Stall(Market.IStall stall) => stall;

    private static Task<int> QuoteAsync<T>(T exchange)
        where T : class, IExchange => exchange.QuoteAsync("a");
}
