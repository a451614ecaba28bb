using Inputs.AtCall;
using Inputs.Streams;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>What the method under test returns, and who produces it.</summary>
public enum Kind
{
    AsyncIterator,
    AsyncIteratorEnumerator,
    ForwardedAsync,
    ForwardedAsyncEnumerator,
    AtCallAsyncIterator,
    AtCallAsyncIteratorEnumerator,
    AtCallForwardedAsync,
    AtCallForwardedAsyncEnumerator,
    Iterator,
    IteratorEnumerator,
    Forwarded,
    ForwardedEnumerator,
    AtCallIterator,
    AtCallIteratorEnumerator,
    AtCallForwarded,
    AtCallForwardedEnumerator,
}

/// <summary>A traced stream and its plain twin, each enumerated by its own call.</summary>
internal sealed record Subject(string SpanName, Func<Reel, CancellationToken, Showing> Traced, Func<Reel, CancellationToken, Showing> Plain)
{
    public const int Id = 7;

    private static readonly Cinema Cinema = new();
    private static readonly Theater Theater = new();
    private static readonly Vault Vault = new();
    private static readonly PlainCinema PlainCinema = new();
    private static readonly Archive Archive = new();
    private static readonly PlainArchive PlainArchive = new();

    private static readonly Dictionary<Kind, Subject> All = new()
    {
        [Kind.AsyncIterator] = new(
            "Cinema.ScreenAsync",
            (reel, token) => Showing.Of(Cinema.ScreenAsync(Id, reel).GetAsyncEnumerator(token)),
            (reel, token) => Showing.Of(PlainCinema.ScreenAsync(Id, reel, default).GetAsyncEnumerator(token))),
        [Kind.AsyncIteratorEnumerator] = new(
            "Cinema.RollAsync",
            (reel, token) => Showing.Of(Cinema.RollAsync(Id, reel, token)),
            (reel, token) => Showing.Of(PlainCinema.RollAsync(Id, reel, token))),
        [Kind.ForwardedAsync] = new(
            "Archive.ScreenAsync",
            (reel, token) => Showing.Of(Archive.ScreenAsync(Id, reel).GetAsyncEnumerator(token)),
            (reel, token) => Showing.Of(PlainArchive.ScreenAsync(Id, reel, default).GetAsyncEnumerator(token))),
        [Kind.ForwardedAsyncEnumerator] = new(
            "Archive.RollAsync",
            (reel, token) => Showing.Of(Archive.RollAsync(Id, reel, token)),
            (reel, token) => Showing.Of(PlainArchive.RollAsync(Id, reel, token))),
        [Kind.Iterator] = new(
            "Cinema.Screen",
            (reel, token) => Showing.Of(Cinema.Screen(Id, reel, token).GetEnumerator()),
            (reel, token) => Showing.Of(PlainCinema.Screen(Id, reel, token).GetEnumerator())),
        [Kind.IteratorEnumerator] = new(
            "Cinema.Roll",
            (reel, token) => Showing.Of(Cinema.Roll(Id, reel, token)),
            (reel, token) => Showing.Of(PlainCinema.Roll(Id, reel, token))),
        [Kind.Forwarded] = new(
            "Archive.Screen",
            (reel, token) => Showing.Of(Archive.Screen(Id, reel, token).GetEnumerator()),
            (reel, token) => Showing.Of(PlainArchive.Screen(Id, reel, token).GetEnumerator())),
        [Kind.ForwardedEnumerator] = new(
            "Archive.Roll",
            (reel, token) => Showing.Of(Archive.Roll(Id, reel, token)),
            (reel, token) => Showing.Of(PlainArchive.Roll(Id, reel, token))),

        [Kind.AtCallAsyncIterator] = new(
            "Theater.ScreenAsync",
            (reel, token) => Showing.Of(Theater.ScreenAsync(Id, reel).GetAsyncEnumerator(token)),
            (reel, token) => Showing.Of(PlainCinema.ScreenAsync(Id, reel, default).GetAsyncEnumerator(token))),
        [Kind.AtCallAsyncIteratorEnumerator] = new(
            "Theater.RollAsync",
            (reel, token) => Showing.Of(Theater.RollAsync(Id, reel, token)),
            (reel, token) => Showing.Of(PlainCinema.RollAsync(Id, reel, token))),
        [Kind.AtCallForwardedAsync] = new(
            "Vault.ScreenAsync",
            (reel, token) => Showing.Of(Vault.ScreenAsync(Id, reel).GetAsyncEnumerator(token)),
            (reel, token) => Showing.Of(PlainArchive.ScreenAsync(Id, reel, default).GetAsyncEnumerator(token))),
        [Kind.AtCallForwardedAsyncEnumerator] = new(
            "Vault.RollAsync",
            (reel, token) => Showing.Of(Vault.RollAsync(Id, reel, token)),
            (reel, token) => Showing.Of(PlainArchive.RollAsync(Id, reel, token))),
        [Kind.AtCallIterator] = new(
            "Theater.Screen",
            (reel, token) => Showing.Of(Theater.Screen(Id, reel, token).GetEnumerator()),
            (reel, token) => Showing.Of(PlainCinema.Screen(Id, reel, token).GetEnumerator())),
        [Kind.AtCallIteratorEnumerator] = new(
            "Theater.Roll",
            (reel, token) => Showing.Of(Theater.Roll(Id, reel, token)),
            (reel, token) => Showing.Of(PlainCinema.Roll(Id, reel, token))),
        [Kind.AtCallForwarded] = new(
            "Vault.Screen",
            (reel, token) => Showing.Of(Vault.Screen(Id, reel, token).GetEnumerator()),
            (reel, token) => Showing.Of(PlainArchive.Screen(Id, reel, token).GetEnumerator())),
        [Kind.AtCallForwardedEnumerator] = new(
            "Vault.Roll",
            (reel, token) => Showing.Of(Vault.Roll(Id, reel, token)),
            (reel, token) => Showing.Of(PlainArchive.Roll(Id, reel, token))),
    };

    public static Subject Of(Kind kind) => All[kind];

    public static bool IsAsync(Kind kind) => kind < Kind.Iterator;

    /// <summary>Whether the stream is no iterator, which cleans up in its last move: one made by hand cleans up when it is disposed.</summary>
    public static bool IsMadeByHand(Kind kind) => kind
        is Kind.Forwarded or Kind.ForwardedEnumerator or Kind.ForwardedAsync or Kind.ForwardedAsyncEnumerator
        or Kind.AtCallForwarded or Kind.AtCallForwardedEnumerator or Kind.AtCallForwardedAsync or Kind.AtCallForwardedAsyncEnumerator;
}
