using Inputs.Shapes;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>A core that can be overridden is taken for no async method, though it be one: an override may do what those never do.</summary>
[Collection(ListeningCollection.Name)]
public sealed class OverriddenCoreTests : IDisposable
{
    public void Dispose()
    {
        Probe.Fault = null;
        Probe.Currents.Clear();
        RashCourier.Ambient.Value = null;
    }

    // What an async method writes there is undone when it returns; what another writes is its caller's, too.
    [Theory, InlineData(Audience.None), InlineData(Audience.Recording), InlineData(Audience.SampledOut)]
    public async Task What_it_leaves_in_the_callers_context_stays(Audience audience)
    {
        using var scene = new Scene(audience);

        var sent = new RashCourier().SendAsync(3);

        RashCourier.Ambient.Value.ShouldBe("from the courier");
        scene.CurrentShouldBeTheCallers();
        (await sent).ShouldBe(3);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording), InlineData(Audience.SampledOut)]
    public void An_exception_at_the_call_is_thrown_there(Audience audience)
    {
        using var scene = new Scene(audience);
        Probe.Fault = new InvalidOperationException("on purpose");

        Should.Throw<InvalidOperationException>(() => { _ = new RashCourier().SendAsync(3); }).ShouldBeSameAs(Probe.Fault);
        Should.Throw<InvalidOperationException>(() => { _ = new RashCourier().TrackAsync(3); }).ShouldBeSameAs(Probe.Fault);

        scene.CurrentShouldBeTheCallers();
        if (audience == Audience.Recording)
        {
            // The stream's would begin with its enumeration.
            scene.Span.OperationName.ShouldBe("Courier.SendAsync");
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_stream_is_traced_all_the_same(bool isRash)
    {
        using var scene = Scene.Recording();
        var items = new List<int>();
        await foreach (var item in (isRash ? new RashCourier() : new Courier()).TrackAsync(3))
        {
            items.Add(item);
            scene.CurrentShouldBeTheCallers();
        }

        items.ShouldBe([3]);
        scene.Span.OperationName.ShouldBe("Courier.TrackAsync");
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
    }
}
