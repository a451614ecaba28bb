using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary><see cref="Activity.Current"/>: the span's while the producer runs, never in the consumer.</summary>
[Collection(ListeningCollection.Name)]
public class StreamCurrentTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void The_producer_has_the_span_and_the_consumer_its_own(Kind kind) => Rows.All(kind).Check((suspends, ending, audience) =>
    {
        foreach (var writes in new[] { false, true })
        {
            using var scene = new Scene(audience);
            var script = new Script(ending, suspends, writes, writes);
            var viewer = new Viewer(script).Watch(Subject.Of(kind).Traced);

            viewer.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
            var inside = audience is Audience.None or Audience.SampledOut ? scene.Caller : scene.Span;
            viewer.Reel.Seen.ShouldNotBeEmpty();
            script.SeenInside(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, inside));
            script.SeenAfterTheEnd(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        }
    });

    // Where nothing flows, a producer that goes on after it has waited has what its thread has.
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void Suppressed_flow_changes_nothing_for_those_that_do_not_wait(Kind kind)
    {
        using var scene = Scene.Recording();
        var script = new Script(Ending.Completes, Suspends: false, ProducerWrites: true, ConsumerWrites: true);
        Viewer viewer;
        using (ExecutionContext.SuppressFlow())
        {
            viewer = new Viewer(script).Watch(Subject.Of(kind).Traced);
        }

        viewer.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        script.SeenInside(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Span));
        script.SeenAfterTheEnd(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
    }

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_span_that_the_consumer_changes_between_items_is_its_own(Kind kind) => Rows.Moments(kind).Check(suspends =>
    {
        using var scene = Scene.Recording();
        var consumers = new List<Activity?>();
        var script = new Script(Ending.Completes, suspends);
        var viewer = new Viewer(script) { Between = Change }.Watch(Subject.Of(kind).Traced);

        // Seen at the look after each change, and after the move that follows it.
        consumers.Count.ShouldBe(Script.Frames);
        foreach (var own in consumers)
        {
            viewer.Seen.Count(seen => ReferenceEquals(seen, own)).ShouldBeGreaterThan(2);
        }

        viewer.Seen[^1].ShouldBeSameAs(consumers[^1]);
        script.SeenInside(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Span));
        var last = consumers[^1];
        script.SeenAfterTheEnd(kind, viewer.Reel).ShouldAllBe(seen => ReferenceEquals(seen, last));
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        Activity.Current.ShouldBeSameAs(consumers[^1]);

        void Change(int frame)
        {
            // One of them is none at all.
            consumers.Add(Activity.Current = frame == 1 ? null : new Activity($"consumer {frame}").Start());
        }
    });
}
