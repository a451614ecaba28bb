using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>An enumeration may go from thread to thread; each keeps the span that it has.</summary>
[Collection(ListeningCollection.Name)]
public class ThreadTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void Each_move_may_come_from_another_thread(Kind kind) => Rows.Moments(kind).Check(suspends =>
    {
        using var scene = Scene.Recording();
        var script = new Script(Ending.Completes, suspends, ProducerWrites: true);
        var (traced, plain) = (script.Reel(), script.Reel());

        var seen = Enumerate(Subject.Of(kind).Traced(traced, default), traced);
        Enumerate(Subject.Of(kind).Plain(plain, default), plain);

        traced.Log.ShouldBe(plain.Log);
        script.SeenInside(kind, traced).ShouldAllBe(current => ReferenceEquals(current, scene.Span));
        var last = seen[^1].Before;
        script.SeenAfterTheEnd(kind, traced).ShouldAllBe(current => ReferenceEquals(current, last));

        // Each its own before and after: the first has none.
        seen.Count.ShouldBe(Script.Frames + 2);
        seen.ShouldAllBe(pair => ReferenceEquals(pair.Before, pair.After));
        seen.Select(pair => pair.Before).Distinct().Count().ShouldBe(seen.Count);
        seen[0].Before.ShouldBeNull();
        scene.Span.Parent.ShouldBeNull();
        scene.CurrentShouldBeTheCallers();
    });

    [Fact]
    public async Task Many_consumers_at_once_have_a_span_each()
    {
        using var scene = Scene.Recording();
        var cinema = new Cinema();
        using var start = new Barrier(8);

        var consumers = await Task.WhenAll(Enumerable.Range(0, 8).Select(id => Task.Factory.StartNew(
            () => ConsumeAsync(id), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        foreach (var (id, own, reel) in consumers)
        {
            var span = scene.Recorder.Stopped.Where(span => Equals(span.GetTagItem("reel.id"), id)).ShouldHaveSingleItem();
            span.Parent.ShouldBeSameAs(own);
            reel.Seen.ShouldAllBe(current => ReferenceEquals(current, span));
        }

        async Task<(int Id, Activity Own, Reel Reel)> ConsumeAsync(int id)
        {
            using var own = new Activity($"consumer {id}").Start();
            var reel = new Reel(100);
            start.SignalAndWait();
            await foreach (var frame in cinema.ScreenAsync(id, reel).ConfigureAwait(false))
            {
                await Task.Yield();
                Activity.Current.ShouldBeSameAs(own);
            }

            return (id, own, reel);
        }
    }

    private static List<(Activity? Before, Activity? After)> Enumerate(Showing showing, Reel reel)
    {
        var seen = new List<(Activity?, Activity?)>();
        for (var move = 0; move <= Script.Frames; move++)
        {
            OnNewThread(move, () => Finish(showing.MoveAsync().AsTask()));
        }

        OnNewThread(Script.Frames + 1, () => Finish(showing.CloseAsync().AsTask()));
        return seen;

        void Finish(Task task)
        {
            while (!task.IsCompleted)
            {
                reel.Resume();
            }

            task.GetAwaiter().GetResult();
        }

        void OnNewThread(int number, Action run)
        {
            var thread = new Thread(() =>
            {
                using var own = number == 0 ? null : new Activity($"thread {number}").Start();
                var before = Activity.Current;
                Reel.Note = $"thread {number}";
                run();
                seen.Add((before, Activity.Current));
            });

            // Unsafe: with nothing of this thread's context.
            thread.UnsafeStart();
            thread.Join();
        }
    }
}
