using System.Diagnostics;
using Inputs.Shapes;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>A method of any shape does what it would untraced, whoever listens; where somebody does, it is one span.</summary>
[Collection(ListeningCollection.Name)]
public sealed class ShapeTests : IDisposable
{
    private static readonly Dictionary<string, Shape> Shapes = new(
        ReferenceShapes.All.Concat(MemberShapes.All).Concat(NameShapes.All).Concat(TypeShapes.All));

    public static TheoryData<string> Names => [.. Shapes.Keys];

    public static TheoryData<string, Audience> NamesUntraced
    {
        get
        {
            var names = new TheoryData<string, Audience>();
            foreach (var name in Shapes.Keys)
            {
                names.Add(name, Audience.None);
                names.Add(name, Audience.SampledOut);
            }

            return names;
        }
    }

    public ShapeTests() => Reset();

    public void Dispose() => Reset();

    [Theory, MemberData(nameof(Names))]
    public async Task It_runs_in_its_own_span(string name)
    {
        var shape = Shapes[name];
        using var scene = Scene.Recording();

        (await shape.Call()).ShouldBe(shape.Result);

        scene.CurrentShouldBeTheCallers();
        scene.Span.OperationName.ShouldBe(shape.Span);
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        Probe.Currents.ShouldBe([shape.Span]);
    }

    [Theory, MemberData(nameof(NamesUntraced))]
    public async Task It_gives_the_same_without_a_span(string name, Audience audience)
    {
        var shape = Shapes[name];
        using var scene = new Scene(audience);

        (await shape.Call()).ShouldBe(shape.Result);

        scene.CurrentShouldBeTheCallers();
        Probe.Currents.ShouldBe(["caller"]);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Its_exception_is_recorded_and_stays_the_same_object(string name)
    {
        using var scene = Scene.Recording();
        Probe.Fault = new InvalidOperationException("on purpose");

        (await ThrownAsync(name)).ShouldBeSameAs(Probe.Fault);

        scene.CurrentShouldBeTheCallers();
        scene.Span.OperationName.ShouldBe(Shapes[name].Span);
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        scene.Span.StatusDescription.ShouldBe("on purpose");
        scene.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        scene.Span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Theory, MemberData(nameof(NamesUntraced))]
    public async Task Its_exception_is_the_same_object_without_a_span(string name, Audience audience)
    {
        using var scene = new Scene(audience);
        Probe.Fault = new InvalidOperationException("on purpose");

        (await ThrownAsync(name)).ShouldBeSameAs(Probe.Fault);

        scene.CurrentShouldBeTheCallers();
    }

    private static async Task<Exception?> ThrownAsync(string name)
    {
        try
        {
            await Shapes[name].Call();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static void Reset()
    {
        Probe.Fault = null;
        Probe.Currents.Clear();
    }
}
