using System.Diagnostics;
using Inputs.Behaviour;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>Who is whose child, and what is current after a body that leaves disorder.</summary>
[Collection(ListeningCollection.Name)]
public class NestingTests
{
    [Fact]
    public async Task A_traced_method_that_is_called_from_another_is_its_child()
    {
        using var scene = Scene.Recording();
        (await Nesting.OuterAsync(5)).ShouldBe(15);

        Tree(scene).ShouldBe(
        [
            "caller > Nesting.OuterAsync",
            "Nesting.OuterAsync > Nesting.InnerAsync",
            "Nesting.OuterAsync > Nesting.WrappedAsync",
            "Nesting.WrappedAsync > Nesting.InnerAsync",
            "Nesting.OuterAsync > Nesting.Sync",
        ]);
        scene.Recorder.Started.ShouldAllBe(span => span.TraceId == scene.Caller!.TraceId);
    }

    [Fact]
    public async Task A_recursion_is_as_deep_as_its_calls()
    {
        using var scene = Scene.Recording();
        (await Nesting.FactorialAsync(5)).ShouldBe(120);
        ShouldDescend(scene.Recorder.Started, scene.Caller);
    }

    [Fact]
    public async Task A_wrapped_recursion_is_as_deep_as_its_calls()
    {
        using var scene = Scene.Recording();
        (await Nesting.FactorialWrappedAsync(5)).ShouldBe(120);
        ShouldDescend(scene.Recorder.Started, scene.Caller);
    }

    [Fact]
    public void A_synchronous_recursion_is_as_deep_as_its_calls()
    {
        using var scene = Scene.Recording();
        Nesting.Factorial(5).ShouldBe(120);
        ShouldDescend(scene.Recorder.Started, scene.Caller);
    }

    public static TheoryData<string, Audience> Forgetful
    {
        get
        {
            var rows = new TheoryData<string, Audience>();
            foreach (var form in (string[])["in place", "wrapped", "synchronous"])
            {
                rows.Add(form, Audience.Recording);
                rows.Add(form, Audience.RecordingRoot);
                rows.Add(form, Audience.SampledOutRoot);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Forgetful))]
    public void A_span_that_the_body_leaves_open_is_not_the_callers(string form, Audience audience)
    {
        using var scene = new Scene(audience);
        using var forgotten = new Activity("forgotten");
        switch (form)
        {
            case "in place":
                Nesting.LeaveOpenAsync(forgotten).IsCompletedSuccessfully.ShouldBeTrue();
                break;
            case "wrapped":
                Nesting.LeaveOpenElsewhereAsync(forgotten).IsCompletedSuccessfully.ShouldBeTrue();
                break;
            default:
                Nesting.LeaveOpen(forgotten);
                break;
        }

        scene.CurrentShouldBeTheCallers();
        forgotten.Parent.ShouldBeSameAs(scene.Span);
    }

    [Theory, InlineData(Audience.Recording), InlineData(Audience.RecordingRoot)]
    public async Task A_span_that_the_body_ends_itself_is_ended_once(Audience audience)
    {
        using var scene = new Scene(audience);
        await Nesting.EndEarlyAsync();
        scene.CurrentShouldBeTheCallers();
        Nesting.EndEarly();
        scene.CurrentShouldBeTheCallers();

        scene.Names.ShouldBe(["Nesting.EndEarlyAsync", "Nesting.EndEarly"]);
    }

    private static IEnumerable<string> Tree(Scene scene) =>
        scene.Recorder.Started.Select(span => $"{span.Parent?.OperationName} > {span.OperationName}");

    private static void ShouldDescend(IReadOnlyList<Activity> spans, Activity? parent)
    {
        spans.Select(span => span.GetTagItem("number")).ShouldBe([5, 4, 3, 2, 1]);
        foreach (var span in spans)
        {
            span.Parent.ShouldBeSameAs(parent);
            parent = span;
        }
    }
}
