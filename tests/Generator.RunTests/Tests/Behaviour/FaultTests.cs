using System.Diagnostics;
using Inputs.Behaviour;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Matrix;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>Whatever telemetry breaks, the caller gets what the plain method gives, and keeps its own span.</summary>
[Collection(ListeningCollection.Name)]
public class FaultTests
{
    private static readonly Exception Broken = new NotSupportedException("broken listener");

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_sampler_that_throws(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = new Scene(Audience.None);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref _) => throw Broken,
        };
        ActivitySource.AddActivityListener(listener);

        ShouldBeUndisturbed(scene, form, shape, ending, moment);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_start_callback_that_throws_and_the_span_goes_on(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw Broken;

        var way = ShouldBeUndisturbed(scene, form, shape, ending, moment);

        way.SeenBefore.ShouldBeSameAs(scene.Span);
        scene.Span.Status.ShouldBe(Endings.Expected(ending).Status);
        scene.Span.GetTagItem("order.id").ShouldBe(Subject.Order);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_stop_callback_that_throws(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStopped = _ => throw Broken;

        ShouldBeUndisturbed(scene, form, shape, ending, moment);
        scene.Span.IsStopped.ShouldBeTrue();
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Both_callbacks_throw_for_a_root(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = new Scene(Audience.RecordingRoot);
        scene.Recorder.OnStarted = _ => throw Broken;
        scene.Recorder.OnStopped = _ => throw Broken;

        ShouldBeUndisturbed(scene, form, shape, ending, moment);
        scene.Span.Status.ShouldBe(Endings.Expected(ending).Status);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void An_exception_recorder_that_throws(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = Scene.Recording();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ExceptionRecorder = (_, _, ref _) => throw Broken,
        };
        ActivitySource.AddActivityListener(listener);

        ShouldBeUndisturbed(scene, form, shape, ending, moment);
        scene.Span.Status.ShouldBe(Endings.Expected(ending).Status);
        scene.Span.GetTagItem("error.type").ShouldBe(Endings.Expected(ending).ErrorType);
    });

    // A traced method called from itself: where the start callback throws, the outer span must not be taken for the inner one.
    [Fact]
    public async Task A_start_callback_that_throws_in_a_recursion()
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw Broken;

        (await Nesting.FactorialAsync(4)).ShouldBe(24);
        (await Nesting.FactorialWrappedAsync(4)).ShouldBe(24);
        Nesting.Factorial(4).ShouldBe(24);

        scene.Recorder.Started.Count.ShouldBe(12);
        scene.Recorder.Stopped.Distinct().Count().ShouldBe(12);
        scene.Recorder.Started.ShouldAllBe(span => span.IsStopped);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory]
    [InlineData(Form.InPlace, Shape.TaskOfInt, Moment.BeforeAwait), InlineData(Form.InPlace, Shape.TaskOfInt, Moment.AfterSuspension)]
    [InlineData(Form.AsyncCore, Shape.ValueTask, Moment.BeforeAwait), InlineData(Form.AsyncCore, Shape.ValueTask, Moment.AfterSuspension)]
    [InlineData(Form.OtherCore, Shape.TaskOfInt, Moment.BeforeAwait), InlineData(Form.OtherCore, Shape.Int, Moment.BeforeAwait)]
    public void An_exception_that_can_not_be_described_is_an_error_all_the_same(Form form, Shape shape, Moment moment)
    {
        using var scene = Scene.Recording();
        var fault = new UnspeakableException();
        var way = new Journey(moment, fault);

        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        if (moment == Moment.AfterSuspension)
        {
            way.Resume();
        }

        returned.Awaited().ShouldBeSameAs(fault);
        scene.CurrentShouldBeTheCallers();
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        scene.Span.GetTagItem("error.type").ShouldBe("Inputs.Behaviour.UnspeakableException");
    }

    // Creating a source runs the listeners' code. It happens once a process: this source is used nowhere else.
    [Fact]
    public async Task A_listener_that_throws_at_a_source_leaves_its_methods_untraced_and_working()
    {
        using var scene = new Scene(Audience.None);
        using (var listener = new ActivityListener { ShouldListenTo = source => source.Name == Unlucky.Source ? throw Broken : false })
        {
            ActivitySource.AddActivityListener(listener);
            (await Unlucky.RunAsync(1)).ShouldBe(1);
            Unlucky.Run(2).ShouldBe(2);
        }

        (await Unlucky.RunAsync(3)).ShouldBe(3);
        Unlucky.Run(4).ShouldBe(4);
        scene.CurrentShouldBeTheCallers();
    }

    private static Journey ShouldBeUndisturbed(Scene scene, Form form, Shape shape, Ending ending, Moment moment)
    {
        var fault = Endings.Fault(ending);
        var way = new Journey(moment, fault);

        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        scene.CurrentShouldBeTheCallers();
        if (moment == Moment.AfterSuspension)
        {
            returned.WasCompleted.ShouldBeFalse();
            way.Resume();
            scene.CurrentShouldBeTheCallers();
        }

        returned.Awaited().ShouldBeSameAs(fault);
        returned.Exceptions.ShouldBe(fault is null ? [] : [fault]);
        if (fault is null && shape is (Shape.TaskOfInt or Shape.ValueTaskOfInt or Shape.Int))
        {
            returned.Value.ShouldBe(Journey.Result);
        }

        return way;
    }
}
