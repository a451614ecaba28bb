using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A span starts with the first move, and ends with the move that finds the end, or with the disposal.</summary>
[Collection(ListeningCollection.Name)]
public class LifetimeTests
{
    private static readonly Script Script = new(Ending.Completes, Suspends: false);

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task It_starts_with_the_first_move(Kind kind)
    {
        using var scene = Scene.Recording();
        var showing = Subject.Of(kind).Traced(Script.Reel(), default);
        scene.Recorder.Started.ShouldBeEmpty();

        await showing.MoveAsync();
        scene.Recorder.Started.Count.ShouldBe(1);

        await showing.MoveAsync();
        scene.Recorder.Started.Count.ShouldBe(1);
        await showing.CloseAsync();
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task It_ends_with_the_disposal_where_items_are_left(Kind kind)
    {
        using var scene = Scene.Recording();
        var showing = Subject.Of(kind).Traced(Script.Reel(), default);
        await showing.MoveAsync();
        scene.Recorder.Stopped.ShouldBeEmpty();

        await showing.CloseAsync();

        scene.Recorder.Stopped.Count.ShouldBe(1);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task A_second_disposal_changes_nothing(Kind kind)
    {
        using var scene = Scene.Recording();
        var reel = Script.Reel();
        var showing = Subject.Of(kind).Traced(reel, default);
        await showing.MoveAsync();

        await showing.CloseAsync();
        await showing.CloseAsync();

        reel.Log.Count(entry => entry.StartsWith("closed", StringComparison.Ordinal)).ShouldBe(1);
        scene.Recorder.Stopped.Count.ShouldBe(1);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task What_is_never_moved_is_no_span(Kind kind)
    {
        using var scene = Scene.Recording();
        var reel = Script.Reel();
        var plain = Script.Reel();

        await Subject.Of(kind).Traced(reel, default).CloseAsync();
        await Subject.Of(kind).Plain(plain, default).CloseAsync();

        reel.Log.ShouldBe(plain.Log);
        scene.Recorder.Started.ShouldBeEmpty();
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task A_move_after_the_disposal_goes_to_the_producer_without_a_span(Kind kind)
    {
        using var scene = Scene.Recording();
        var (traced, plain) = (await MoveClosedAsync(Subject.Of(kind).Traced), await MoveClosedAsync(Subject.Of(kind).Plain));

        traced.ShouldBe(plain);
        scene.Recorder.Started.Count.ShouldBe(1);
        scene.Recorder.Stopped.Count.ShouldBe(1);

        static async Task<bool> MoveClosedAsync(Func<Inputs.Streams.Reel, CancellationToken, Showing> open)
        {
            var showing = open(Script.Reel(), default);
            await showing.MoveAsync();
            await showing.CloseAsync();
            return await showing.MoveAsync();
        }
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task Its_parent_is_current_at_the_first_move(Kind kind)
    {
        using var scene = Scene.Recording();
        using var opening = new Activity("opening").Start();
        var showing = Subject.Of(kind).Traced(Script.Reel(), default);
        using var moving = new Activity("moving").Start();
        await showing.MoveAsync();
        using var later = new Activity("later").Start();
        await showing.MoveAsync();
        await showing.CloseAsync();

        Activity.Current.ShouldBeSameAs(later);
        scene.Span.Parent.ShouldBeSameAs(moving);
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task A_stream_that_was_opened_with_nobody_listening_stays_untraced(Kind kind)
    {
        using var unheard = new Scene(Audience.None);
        var reel = Script.Reel();
        var showing = Subject.Of(kind).Traced(reel, default);

        using var scene = Scene.Recording();
        await showing.MoveAsync();
        await showing.CloseAsync();

        scene.Recorder.Started.ShouldBeEmpty();
        reel.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public async Task A_listener_may_leave_at_any_time(Kind kind)
    {
        var reel = Script.Reel();
        Showing unstarted, started;
        Activity span;
        using (var scene = Scene.Recording())
        {
            unstarted = Subject.Of(kind).Traced(reel, default);
            started = Subject.Of(kind).Traced(Script.Reel(), default);
            await started.MoveAsync();
            span = scene.Recorder.Started.ShouldHaveSingleItem();
        }

        using var unheard = new Scene(Audience.None);
        await unstarted.MoveAsync();
        await unstarted.CloseAsync();
        reel.Seen.ShouldAllBe(seen => ReferenceEquals(seen, unheard.Caller));

        await started.CloseAsync();
        span.IsStopped.ShouldBeTrue();
        unheard.CurrentShouldBeTheCallers();
    }
}
