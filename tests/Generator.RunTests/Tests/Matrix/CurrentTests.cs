using System.Diagnostics;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary><see cref="Activity.Current"/>: the span's while the body runs, the caller's for the caller.</summary>
[Collection(ListeningCollection.Name)]
public class CurrentTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_body_has_the_span_and_the_caller_its_own(Form form, Shape shape) => Rows.All(shape).Check((ending, moment, audience) =>
    {
        var way = new Journey(moment, Endings.Fault(ending));
        using var scene = new Scene(audience);

        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        scene.CurrentShouldBeTheCallers();
        if (moment == Moment.AfterSuspension)
        {
            way.Resume();
            scene.CurrentShouldBeTheCallers();
        }

        returned.Awaited();
        scene.CurrentShouldBeTheCallers();

        var inside = audience is Audience.None or Audience.SampledOut ? scene.Caller : scene.Span;
        way.SeenBefore.ShouldBeSameAs(inside);
        if (moment != Moment.BeforeAwait)
        {
            way.SeenAfter.ShouldBeSameAs(inside);
        }
    });

    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public Task After_the_await_the_caller_has_its_own(Form form, Shape shape) => Rows.Endings.CheckAsync(async ending =>
    {
        var way = new Journey(Moment.AfterSuspension, Endings.Fault(ending));
        using var scene = Scene.Recording();

        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        var resumed = Task.Run(way.Resume);
        try
        {
            await returned.Task!;
        }
        catch (Exception e) when (ending != Ending.Returns)
        {
            _ = e;
        }

        scene.CurrentShouldBeTheCallers();
        await resumed;
        scene.CurrentShouldBeTheCallers();
        way.SeenAfter.ShouldBeSameAs(scene.Span);
    });
}
