using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>One enumeration is one span, which shows how it ended.</summary>
[Collection(ListeningCollection.Name)]
public class StreamSpanTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void An_enumeration_is_a_span_that_shows_its_ending(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = Scene.Recording();
        var script = new Script(ending, suspends);
        var viewer = new Viewer(script).Watch(Subject.Of(kind).Traced);

        var span = scene.Span;
        span.OperationName.ShouldBe(Subject.Of(kind).SpanName);
        span.Parent.ShouldBeSameAs(scene.Caller);
        ShouldShow(span, script.ShownBy(kind), viewer.Reel);
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_root_is_made_where_there_is_no_parent(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = new Scene(Audience.RecordingRoot);
        var script = new Script(ending, suspends);
        var viewer = new Viewer(script).Watch(Subject.Of(kind).Traced);

        scene.Span.ParentSpanId.ShouldBe(default);
        ShouldShow(scene.Span, script.ShownBy(kind), viewer.Reel);
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_span_that_only_carries_its_context_records_nothing(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = new Scene(Audience.SampledOutRoot);
        new Viewer(new Script(ending, suspends)).Watch(Subject.Of(kind).Traced);

        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        scene.Span.TagObjects.ShouldBeEmpty();
        scene.Span.Events.ShouldBeEmpty();
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void A_sampled_out_child_is_no_span(Kind kind) => Rows.Ways(kind).Check((suspends, ending) =>
    {
        using var scene = new Scene(Audience.SampledOut);
        var viewer = new Viewer(new Script(ending, suspends)).Watch(Subject.Of(kind).Traced);

        scene.Recorder.Started.ShouldBeEmpty();
        viewer.Reel.Seen.ShouldAllBe(seen => ReferenceEquals(seen, scene.Caller));
        scene.Caller!.Status.ShouldBe(ActivityStatusCode.Unset);
        scene.Caller.TagObjects.ShouldBeEmpty();
        scene.Caller.Events.ShouldBeEmpty();
    });

    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void What_the_consumer_throws_is_no_failure_of_the_stream(Kind kind)
    {
        using var scene = Scene.Recording();
        var viewer = new Viewer(new Script(Ending.Completes, Suspends: false)) { Between = _ => throw new TimeoutException("bored") };

        viewer.Watch(Subject.Of(kind).Traced).Thrown.ShouldBeOfType<TimeoutException>();
        ShouldShow(scene.Span, new Script(Ending.Completes, Suspends: false), viewer.Reel);
    }

    private static void ShouldShow(Activity span, Script script, Reel reel)
    {
        var thrown = script.Ending == Ending.ThrowsMidway ? reel.Fault : reel.Thrown;
        var tags = new Dictionary<string, object?> { ["reel.id"] = Subject.Id };
        if (script.ErrorType is not null)
        {
            tags["error.type"] = script.ErrorType;
        }

        if (script.Cancels)
        {
            tags["pynector.canceled"] = true;
        }

        span.TagObjects.ToDictionary().ShouldBe(tags, ignoreOrder: true);
        span.Status.ShouldBe(script.Status);
        if (script.ErrorType is null)
        {
            span.StatusDescription.ShouldBeNull();
            span.Events.ShouldBeEmpty();
            return;
        }

        span.StatusDescription.ShouldBe(thrown!.Message);
        var details = span.Events.ShouldHaveSingleItem().Tags.ToDictionary();
        details["exception.type"].ShouldBe(script.ErrorType);
        details["exception.message"].ShouldBe(thrown.Message);
        details["exception.stacktrace"].ShouldBeOfType<string>().ShouldContain(nameof(Reel));
    }
}
