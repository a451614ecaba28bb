using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Matrix;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>Where the caller has suppressed the flow of its context, all stays right but what would have flowed.</summary>
[Collection(ListeningCollection.Name)]
public class SuppressedFlowTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_caller_keeps_its_own_span_and_the_suppression(Form form, Shape shape) => Rows.All(shape).Check((ending, moment, audience) =>
    {
        var fault = Endings.Fault(ending);
        var way = new Journey(moment, fault);
        using var scene = new Scene(audience);

        Returned returned;
        using (ExecutionContext.SuppressFlow())
        {
            returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
            scene.CurrentShouldBeTheCallers();
            ExecutionContext.IsFlowSuppressed().ShouldBeTrue();
        }

        scene.CurrentShouldBeTheCallers();
        if (moment == Moment.AfterSuspension)
        {
            way.Resume();
        }

        returned.Awaited().ShouldBeSameAs(fault);
        scene.CurrentShouldBeTheCallers();

        if (audience is Audience.None or Audience.SampledOut)
        {
            way.SeenBefore.ShouldBeSameAs(scene.Caller);
        }
        else
        {
            way.SeenBefore.ShouldBeSameAs(scene.Span);
            scene.Span.IsStopped.ShouldBeTrue();
            if (audience != Audience.SampledOutRoot)
            {
                scene.Span.Status.ShouldBe(Endings.Expected(ending).Status);
            }
        }
    });
}
