using System.Diagnostics;
using System.Runtime.CompilerServices;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A move that is pending goes on as the plain stream's would, wherever its consumer wants to be.</summary>
[Collection(ListeningCollection.Name)]
public class AwaitTests
{
    private static readonly Cinema Cinema = new();

    [Theory, InlineData(false), InlineData(true)]
    public void A_consumer_comes_back_to_its_synchronization_context(bool breaks)
    {
        using var scene = Scene.Recording();
        var traced = ConsumeInContext(continueOnContext: true, breaks, (reel, token) => Cinema.ScreenAsync(1, reel, token));
        var plain = ConsumeInContext(continueOnContext: true, breaks, (reel, token) => new PlainCinema().ScreenAsync(1, reel, token));

        traced.ShouldBe(plain);
        traced.Posted.ShouldBeGreaterThan(1);
        traced.Outside.ShouldBe(0);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_consumer_that_does_not_want_to_is_not_posted(bool breaks)
    {
        using var scene = Scene.Recording();
        var traced = ConsumeInContext(continueOnContext: false, breaks, (reel, token) => Cinema.ScreenAsync(1, reel, token));
        var plain = ConsumeInContext(continueOnContext: false, breaks, (reel, token) => new PlainCinema().ScreenAsync(1, reel, token));

        traced.ShouldBe(plain);
        traced.Posted.ShouldBe(0);
        traced.Outside.ShouldBeGreaterThan(0);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public void A_move_may_be_taken_as_a_task()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true };
        var stream = Cinema.ScreenAsync(1, reel).GetAsyncEnumerator();
        var move = stream.MoveNextAsync().AsTask();
        move.IsCompleted.ShouldBeFalse();

        reel.Resume();
        move.IsCompletedSuccessfully.ShouldBeTrue();
        Result(move).ShouldBeTrue();
    }

    [Fact]
    public void A_move_that_fails_while_it_is_waited_for_gives_the_very_exception()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true, FaultAt = 0, Fault = new InvalidOperationException("torn") };
        var stream = Cinema.ScreenAsync(1, reel).GetAsyncEnumerator();
        var waiting = WaitAsync(stream);
        waiting.IsCompleted.ShouldBeFalse();

        reel.Resume();
        reel.Resume();
        Result(waiting).ShouldBeSameAs(reel.Fault);
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        stream.DisposeAsync().IsCompletedSuccessfully.ShouldBeTrue();
        scene.Recorder.Stopped.Count.ShouldBe(1);
    }

    // What awaits use that are not the compiler's: the context of the registration flows to the continuation.
    [Theory, InlineData(false), InlineData(true)]
    public void A_continuation_has_the_context_of_its_consumer(bool isTraced)
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true, WritesNotes = true };
        var stream = (isTraced ? Cinema.ScreenAsync(1, reel) : new PlainCinema().ScreenAsync(1, reel, default)).GetAsyncEnumerator();
        (string? Note, Activity? Current) continued = default;

        Reel.Note = "moving";
        var awaiter = Awaiter(stream.MoveNextAsync());
        Reel.Note = "awaiting";
        using (var own = new Activity("own").Start())
        {
            awaiter.OnCompleted(() => continued = (Reel.Note, Activity.Current));
            reel.Resume();

            continued.ShouldBe(("awaiting", own));
            Result(awaiter).ShouldBeTrue();
        }

        Reel.Note = null;
    }

    [Fact]
    public void The_span_ends_before_the_consumer_goes_on_from_a_disposal_that_waits()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true };
        var stream = Cinema.ScreenAsync(1, reel).GetAsyncEnumerator();
        var move = stream.MoveNextAsync();
        reel.Resume();
        Result(Awaiter(move)).ShouldBeTrue();
        var order = new List<string>();
        scene.Recorder.OnStopped = _ => order.Add("ended");

        var disposal = stream.DisposeAsync();
        disposal.IsCompleted.ShouldBeFalse();
        scene.CurrentShouldBeTheCallers();
        Continue(disposal, () => order.Add("continued"));
        reel.Resume();

        order.ShouldBe(["ended", "continued"]);
        reel.Seen[^1].ShouldBeSameAs(scene.Span);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public void The_span_ends_though_nobody_awaits_the_disposal()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(1) { Suspends = true };
        var stream = Cinema.ScreenAsync(1, reel).GetAsyncEnumerator();
        var move = stream.MoveNextAsync();
        reel.Resume();
        Result(Awaiter(move)).ShouldBeTrue();

        _ = stream.DisposeAsync();
        reel.Resume();

        reel.Log[^1].ShouldStartWith("closed");
        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    private static T Result<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static bool Result(ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter awaiter) => awaiter.GetResult();

    private static ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter Awaiter(ValueTask<bool> move) => move.ConfigureAwait(false).GetAwaiter();

    private static void Continue(ValueTask task, Action continuation) => task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);

    private static async Task<Exception?> WaitAsync(IAsyncEnumerator<int> stream)
    {
        try
        {
            await stream.MoveNextAsync().ConfigureAwait(false);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }

    private static (int Posted, int Outside, int Items) ConsumeInContext(
        bool continueOnContext, bool breaks, Func<Reel, CancellationToken, IAsyncEnumerable<int>> open)
    {
        var context = new QueuingContext();
        var reel = new Reel(3) { Suspends = true };
        var (items, outside) = (0, 0);
        var own = Activity.Current;
        var consuming = context.Run(ConsumeAsync);
        while (!consuming.IsCompleted)
        {
            if (!context.RunNext())
            {
                reel.Resume();
            }
        }

        consuming.GetAwaiter().GetResult();
        return (context.Posted, outside, items);

        async Task ConsumeAsync()
        {
            await foreach (var _ in open(reel, default).ConfigureAwait(continueOnContext))
            {
                items++;
                Activity.Current.ShouldBeSameAs(own);
                outside += SynchronizationContext.Current == context ? 0 : 1;
                if (breaks && items == 2)
                {
                    break;
                }
            }

            outside += SynchronizationContext.Current == context ? 0 : 1;
            Activity.Current.ShouldBeSameAs(own);
        }
    }
}
