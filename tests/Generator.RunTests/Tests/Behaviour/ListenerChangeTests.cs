using System.Diagnostics;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Matrix;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>A listener that comes or goes while a call is under way.</summary>
[Collection(ListeningCollection.Name)]
public class ListenerChangeTests
{
    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public void One_that_comes_late_sees_nothing_of_the_call(Form form, Shape shape) => Rows.Endings.Check(ending =>
    {
        var fault = Endings.Fault(ending);
        var way = new Journey(Moment.AfterSuspension, fault);
        using var scene = new Scene(Audience.None);
        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));

        using var late = new Recorder(ActivitySamplingResult.AllDataAndRecorded, Scene.DefaultSource);
        way.Resume();

        returned.Awaited().ShouldBeSameAs(fault);
        late.Started.ShouldBeEmpty();
        late.Stopped.ShouldBeEmpty();
        scene.CurrentShouldBeTheCallers();
    });

    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public void One_that_leaves_early_leaves_a_span_that_ends(Form form, Shape shape) => Rows.Endings.Check(ending =>
    {
        var fault = Endings.Fault(ending);
        var way = new Journey(Moment.AfterSuspension, fault);
        using var scene = new Scene(Audience.None);
        var early = new Recorder(ActivitySamplingResult.AllDataAndRecorded, Scene.DefaultSource);
        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));

        early.Dispose();
        way.Resume();

        returned.Awaited().ShouldBeSameAs(fault);
        early.Started.ShouldHaveSingleItem().IsStopped.ShouldBeTrue();
        scene.CurrentShouldBeTheCallers();
    });
}
