using System.Diagnostics;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>What a listener gets to see.</summary>
[Collection(ListeningCollection.Name)]
public class SpanTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_call_is_one_span_that_shows_how_it_ended(Form form, Shape shape) => Rows.WithSpan(shape).Check((ending, moment, audience) =>
    {
        var subject = Subject.Of(form, shape);
        using var scene = new Scene(audience);
        Run(subject.Traced, new Journey(moment, Endings.Fault(ending)));

        var span = scene.Span;
        span.OperationName.ShouldBe(subject.SpanName);
        span.DisplayName.ShouldBe(subject.SpanName);
        span.Kind.ShouldBe(ActivityKind.Internal);
        span.Source.Name.ShouldBe(Scene.DefaultSource);
        span.Source.Version.ShouldBe("3.1.4-beta.1");
        span.Parent.ShouldBeSameAs(scene.Caller);
        span.ParentSpanId.ShouldBe(scene.Caller?.SpanId ?? default);
        span.IsStopped.ShouldBeTrue();
        span.Links.ShouldBeEmpty();
        span.Baggage.ShouldBeEmpty();

        if (audience == Audience.SampledOutRoot)
        {
            span.Recorded.ShouldBeFalse();
            span.Status.ShouldBe(ActivityStatusCode.Unset);
            span.TagObjects.ShouldBeEmpty();
            span.Events.ShouldBeEmpty();
        }
        else
        {
            ShouldShow(span, Endings.Expected(ending), Endings.Fault(ending));
        }
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_sampled_out_child_is_no_span(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = new Scene(Audience.SampledOut);
        Run(Subject.Of(form, shape).Traced, new Journey(moment, Endings.Fault(ending)));

        scene.Recorder.Started.ShouldBeEmpty();
        scene.Recorder.Stopped.ShouldBeEmpty();
        scene.Caller!.Status.ShouldBe(ActivityStatusCode.Unset);
        scene.Caller.Events.ShouldBeEmpty();
        scene.Caller.TagObjects.ShouldNotContain(tag => tag.Key == "error.type" || tag.Key == "pynector.canceled");
    });

    private static void ShouldShow(Activity span, Ended expected, Exception? fault)
    {
        var tags = new Dictionary<string, object?> { ["order.id"] = Subject.Order };
        if (expected.ErrorType is not null)
        {
            tags["error.type"] = expected.ErrorType;
        }

        if (expected.IsCanceled)
        {
            tags["pynector.canceled"] = true;
        }

        span.Recorded.ShouldBeTrue();
        span.TagObjects.ToDictionary().ShouldBe(tags, ignoreOrder: true);
        span.Status.ShouldBe(expected.Status);
        span.StatusDescription.ShouldBe(expected.Description);

        if (expected.ErrorType is null)
        {
            span.Events.ShouldBeEmpty();
            return;
        }

        var recorded = span.Events.ShouldHaveSingleItem();
        recorded.Name.ShouldBe("exception");
        var details = recorded.Tags.ToDictionary();
        details["exception.type"].ShouldBe(expected.ErrorType);
        details["exception.message"].ShouldBe(fault!.Message);
        details["exception.stacktrace"].ShouldBeOfType<string>().ShouldContain(nameof(Journey));
    }

    private static void Run(Func<Journey, object?> call, Journey way)
    {
        Returned.From(() => call(way));
        if (way.Moment == Moment.AfterSuspension)
        {
            way.Resume();
        }
    }
}
