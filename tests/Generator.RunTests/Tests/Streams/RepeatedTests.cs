using System.Collections;
using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>One call gives a sequence, of which each enumeration is a span of its own.</summary>
[Collection(ListeningCollection.Name)]
public class RepeatedTests
{
    private static readonly Cinema Cinema = new();

    [Fact]
    public void A_sequence_that_is_never_enumerated_is_no_span()
    {
        using var scene = Scene.Recording();
        _ = Cinema.ScreenAsync(1, new Reel(2));
        _ = Cinema.Screen(1, new Reel(2), default);
        _ = Cinema.Screen(1, new Reel(2), default).GetEnumerator();

        scene.Recorder.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_enumeration_is_a_span()
    {
        using var scene = Scene.Recording();
        var sequence = Cinema.Screen(1, new Reel(2), default);
        var stream = Cinema.ScreenAsync(2, new Reel(2));

        for (var i = 0; i < 2; i++)
        {
            List(sequence).ShouldBe([0, 1]);
        }

        (await ListAsync(stream)).ShouldBe([0, 1]);
        (await ListAsync(stream)).ShouldBe([0, 1]);

        scene.Recorder.Stopped.Select(span => $"{span.OperationName} {span.GetTagItem("reel.id")}")
            .ShouldBe(["Cinema.Screen 1", "Cinema.Screen 1", "Cinema.ScreenAsync 2", "Cinema.ScreenAsync 2"]);
        scene.Recorder.Stopped.Select(span => span.SpanId).Distinct().Count().ShouldBe(4);
        scene.Recorder.Stopped.ShouldAllBe(span => ReferenceEquals(span.Parent, scene.Caller));
    }

    [Fact]
    public async Task Enumerations_at_the_same_time_do_not_mix()
    {
        using var scene = Scene.Recording();
        var (one, other) = (new Reel(2), new Reel(2));
        var first = Showing.Of(Cinema.ScreenAsync(1, one).GetAsyncEnumerator());
        var second = Showing.Of(Cinema.Screen(2, other, default).GetEnumerator());
        for (var i = 0; i < 3; i++)
        {
            await first.MoveAsync();
            await second.MoveAsync();
            scene.CurrentShouldBeTheCallers();
        }

        // In the order of their start, which is not that of a stack.
        await first.CloseAsync();
        scene.CurrentShouldBeTheCallers();
        await second.CloseAsync();
        scene.CurrentShouldBeTheCallers();

        ShouldHaveSeen(one, scene.Recorder.Stopped[0], 1);
        ShouldHaveSeen(other, scene.Recorder.Stopped[1], 2);

        void ShouldHaveSeen(Reel reel, Activity span, int id)
        {
            span.GetTagItem("reel.id").ShouldBe(id);
            span.Parent.ShouldBeSameAs(scene.Caller);
            reel.Seen.ShouldAllBe(seen => ReferenceEquals(seen, span));
        }
    }

    [Fact]
    public void A_sequence_is_enumerated_without_its_type_as_well()
    {
        using var scene = Scene.Recording();
        IEnumerable sequence = Cinema.Screen(1, new Reel(2), default);
        IEnumerator enumerator = Cinema.Roll(1, new Reel(1), default);

        sequence.Cast<object>().ToList().ShouldBe([0, 1]);
        enumerator.MoveNext().ShouldBeTrue();
        enumerator.Current.ShouldBe(0);
        (enumerator as IDisposable).ShouldNotBeNull().Dispose();
        scene.Names.ShouldBe(["Cinema.Screen", "Cinema.Roll"]);
    }

    [Fact]
    public void Queries_over_it_end_the_span()
    {
        using var scene = Scene.Recording();
        var reel = new Reel(3);

        Cinema.Screen(1, reel, default).Skip(1).Take(1).Select(frame => frame * 2).ToList().ShouldBe([2]);
        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        reel.Log.ShouldContain("closed, note ''");
        scene.CurrentShouldBeTheCallers();
    }

    // One enumeration, where an assertion may make several.
    private static List<int> List(IEnumerable<int> sequence) => [.. sequence];

    private static async Task<List<int>> ListAsync(IAsyncEnumerable<int> stream)
    {
        var list = new List<int>();
        await foreach (var item in stream)
        {
            list.Add(item);
        }

        return list;
    }
}
