using System.Diagnostics;
using System.Runtime.CompilerServices;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>The move that finds the end of a stream, or throws, ends the span: whoever never disposes of the enumerator, and what follows, changes nothing.</summary>
[Collection(ListeningCollection.Name)]
public class EndTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void The_last_move_ends_the_span(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = Scene.Recording();
        var script = new Script(ending, suspends);
        if (script.Breaks)
        {
            return;
        }

        using var cancellation = new CancellationTokenSource();
        var reel = script.Reel();
        var showing = Subject.Of(kind).Traced(reel, cancellation.Token);
        var escaped = MoveToTheEnd(showing, reel, () =>
        {
            scene.Recorder.Stopped.ShouldBeEmpty();
            if (script.Cancels)
            {
                cancellation.Cancel();
            }
        });

        escaped.ShouldBeSameAs(reel.Thrown);
        scene.Span.Status.ShouldBe(script.ShownBy(kind).Status);
        scene.Span.GetTagItem("pynector.canceled").ShouldBe(script.Cancels ? true : null);
        scene.CurrentShouldBeTheCallers();
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void What_follows_goes_as_in_the_plain_stream_under_the_consumers_span(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = Scene.Recording();
        var script = new Script(ending, suspends);
        if (script.Breaks || script.Cancels)
        {
            return;
        }

        var (traced, plain) = (script.Reel(), script.Reel());
        var (first, second) = (Subject.Of(kind).Traced(traced, default), Subject.Of(kind).Plain(plain, default));
        MoveToTheEnd(first, traced, () => { });
        MoveToTheEnd(second, plain, () => { });
        var (span, seen) = (scene.Span, traced.Seen.Count);
        var duration = span.Duration;

        // A stream made by hand may throw anew, or find more items.
        for (var i = 0; i < 2; i++)
        {
            Describe(Move(first, traced)).ShouldBe(Describe(Move(second, plain)));
        }

        Describe(Close(first, traced)).ShouldBe(Describe(Close(second, plain)));
        Describe(Close(first, traced)).ShouldBe(Describe(Close(second, plain)));

        traced.Log.ShouldBe(plain.Log);
        traced.Seen.Skip(seen).ShouldAllBe(current => ReferenceEquals(current, scene.Caller));
        scene.Recorder.Started.Count.ShouldBe(1);
        scene.Span.Duration.ShouldBe(duration);
        scene.Span.Status.ShouldBe(script.ShownBy(kind).Status);
        scene.Span.Events.Count().ShouldBe(script.ShownBy(kind).ErrorType is null ? 0 : 1);
        scene.CurrentShouldBeTheCallers();
    });

    // The consumer has changed its span since: the end puts nothing else in its place.
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void The_consumer_keeps_its_span_at_the_end(Kind kind) => Rows.Moments(kind).Check(suspends =>
    {
        using var scene = Scene.Recording();
        var reel = new Script(Ending.Completes, suspends).Reel();
        Activity? own = null;
        MoveToTheEnd(Subject.Of(kind).Traced(reel, default), reel, () => own ??= new Activity("consumer's").Start());

        Activity.Current.ShouldBeSameAs(own);
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        own!.Stop();
    });

    [Fact]
    public void A_stream_that_is_reset_after_its_end_goes_on_without_a_span()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1);
        using var strip = Relay.Pass((IEnumerator<int>)new FilmStrip(reel, default));
        while (strip.MoveNext())
        {
        }

        strip.Reset();
        strip.MoveNext().ShouldBeTrue();

        strip.Current.ShouldBe(0);
        scene.Recorder.Started.Count.ShouldBe(1);
        reel.Seen[^1].ShouldBeSameAs(scene.Caller);
    }

    // It throws, and the move that it asks about goes on.
    [Fact]
    public void A_consumer_that_asks_too_early_ends_nothing()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true };
        var stream = new Cinema().ScreenAsync(1, reel).GetAsyncEnumerator();
        var awaiter = Awaiter(stream.MoveNextAsync());

        Should.Throw<InvalidOperationException>(() => Result(awaiter));

        scene.Recorder.Stopped.ShouldBeEmpty();
        reel.Resume();
        Result(awaiter).ShouldBeTrue();
        scene.Recorder.Stopped.ShouldBeEmpty();
    }

    private static ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter Awaiter(ValueTask<bool> move) => move.ConfigureAwait(false).GetAwaiter();

    private static bool Result(ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter awaiter) => awaiter.GetResult();

    private static Exception? MoveToTheEnd(Showing showing, Reel reel, Action onItem) => Attempt(() =>
    {
        while (Complete(showing.MoveAsync().AsTask(), reel))
        {
            onItem();
        }
    });

    private static Exception? Move(Showing showing, Reel reel) => Attempt(() => Complete(showing.MoveAsync().AsTask(), reel));

    private static Exception? Close(Showing showing, Reel reel) => Attempt(() => Complete(CloseAsync(showing), reel));

    private static async Task<bool> CloseAsync(Showing showing)
    {
        await showing.CloseAsync();
        return true;
    }

    private static T Complete<T>(Task<T> task, Reel reel)
    {
        while (!task.IsCompleted)
        {
            reel.Resume();
        }

        return task.GetAwaiter().GetResult();
    }

    private static Exception? Attempt(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or OperationCanceledException)
        {
            return e;
        }
    }

    private static string Describe(Exception? exception) => exception is null ? "nothing" : $"{exception.GetType()}: {exception.Message}";
}
