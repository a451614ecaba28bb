using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>What listeners throw reaches neither producer nor consumer, and the span is ended all the same.</summary>
[Collection(ListeningCollection.Name)]
public class FaultyListenerTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_listener_that_throws_changes_nothing(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        scene.Recorder.OnStopped = _ => throw new NotSupportedException("stop");
        var script = new Script(ending, suspends, ProducerWrites: true, ConsumerWrites: true);

        var plain = new Viewer(script).Watch(Subject.Of(kind).Plain);
        var traced = new Viewer(script).Watch(Subject.Of(kind).Traced);

        traced.Reel.Log.ShouldBe(plain.Reel.Log);
        traced.Thrown.ShouldBeSameAs(traced.Reel.Thrown);
        traced.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        script.SeenInside(kind, traced.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Span));
        script.SeenAfterTheEnd(kind, traced.Reel).ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        scene.Span.Status.ShouldBe(script.ShownBy(kind).Status);
        scene.Span.GetTagItem("reel.id").ShouldBe(Subject.Id);
        scene.CurrentShouldBeTheCallers();
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_sampler_that_throws_makes_no_span(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = new Scene(Audience.None);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref _) => throw new NotSupportedException("sample"),
        };
        ActivitySource.AddActivityListener(listener);
        var script = new Script(ending, suspends, ProducerWrites: true, ConsumerWrites: true);

        var plain = new Viewer(script).Watch(Subject.Of(kind).Plain);
        var traced = new Viewer(script).Watch(Subject.Of(kind).Traced);

        traced.Reel.Log.ShouldBe(plain.Reel.Log);
        traced.Thrown.ShouldBeSameAs(traced.Reel.Thrown);
        traced.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        traced.Reel.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void An_observer_of_the_current_span_that_throws_changes_nothing(Kind kind)
    {
        using var scene = Scene.Recording();
        var script = new Script(Ending.Completes, Suspends: false, ProducerWrites: true, ConsumerWrites: true);
        var plain = new Viewer(script).Watch(Subject.Of(kind).Plain);
        Viewer traced;
        Activity.CurrentChanged += Throw;
        try
        {
            traced = new Viewer(script).Watch(Subject.Of(kind).Traced);
        }
        finally
        {
            Activity.CurrentChanged -= Throw;
        }

        traced.Thrown.ShouldBeNull();
        traced.Reel.Log.ShouldBe(plain.Reel.Log);
        scene.CurrentShouldBeTheCallers();

        static void Throw(object? sender, ActivityChangedEventArgs change) => throw new NotSupportedException("changed");
    }
}
