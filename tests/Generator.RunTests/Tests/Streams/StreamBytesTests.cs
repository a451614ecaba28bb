using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>What streams cost: nothing while nobody listens, and nothing for each item while somebody does.</summary>
[Collection(ListeningCollection.Name)]
public class StreamBytesTests
{
    [Fact]
    public void Nobody_listening_the_callees_own_stream_comes_back()
    {
        using var scene = new Scene(Audience.None);
        var odd = new OddStream("", new InvalidOperationException());
        List<int> list = [1, 2];

        Relay.Pass((IEnumerable<int>)list).ShouldBeSameAs(list);
        Relay.Pass((IEnumerable<int>)odd).ShouldBeSameAs(odd);
        Relay.Pass((IEnumerator<int>)odd).ShouldBeSameAs(odd);
        Relay.Pass((IAsyncEnumerable<int>)odd).ShouldBeSameAs(odd);
        Relay.Pass((IAsyncEnumerator<int>)odd).ShouldBeSameAs(odd);
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void Nobody_listening_an_enumeration_costs_no_bytes(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = new Scene(Audience.None);
        var script = new Script(ending, suspends);

        var plain = Measure(() => new Viewer(script).Watch(Subject.Of(kind).Plain));
        Measure(() => new Viewer(script).Watch(Subject.Of(kind).Traced)).ShouldBe(plain);
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void An_item_that_is_recorded_costs_no_bytes(Kind kind) => Rows.Moments(kind).Check(suspends =>
    {
        using var scene = Scene.Recording();

        var plain = Measure(() => Consume(Subject.Of(kind).Plain, suspends, 200)) - Measure(() => Consume(Subject.Of(kind).Plain, suspends, 100));
        var traced = Measure(() => Consume(Subject.Of(kind).Traced, suspends, 200)) - Measure(() => Consume(Subject.Of(kind).Traced, suspends, 100));

        traced.ShouldBe(plain);
    });

    // Shows that the tests above can fail.
    [Fact]
    public void Bytes_are_seen_where_a_span_is_made()
    {
        using var scene = Scene.Recording();

        (Measure(() => Consume(Subject.Of(Kind.Iterator).Traced, suspends: false, 1))
            - Measure(() => Consume(Subject.Of(Kind.Iterator).Plain, suspends: false, 1))).ShouldBeGreaterThan(300);
    }

    private static void Consume(Func<Reel, CancellationToken, Showing> open, bool suspends, int frames)
    {
        var reel = new Reel(frames) { Suspends = suspends, IsSilent = true };
        var showing = open(reel, default);
        bool hasMoved;
        do
        {
            var move = showing.MoveAsync();
            while (!move.IsCompleted)
            {
                reel.Resume();
            }

            hasMoved = move.GetAwaiter().GetResult();
        }
        while (hasMoved);

        var closing = showing.CloseAsync();
        while (!closing.IsCompleted)
        {
            reel.Resume();
        }

        closing.GetAwaiter().GetResult();
    }

    private static long Measure(Action run)
    {
        // Type initializers, and what the runtime makes once.
        run();
        run();

        // Now and then the runtime makes something for itself meanwhile.
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
