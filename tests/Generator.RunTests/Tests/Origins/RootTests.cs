using System.Diagnostics;
using Inputs.Origins;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary><c>Root</c>: a new trace, linked to the caller's span, which stays the caller's.</summary>
[Collection(ListeningCollection.Name)]
public class RootTests
{
    public static TheoryData<Form, Ending> Ways
    {
        get
        {
            var rows = new TheoryData<Form, Ending>();
            foreach (var form in Enum.GetValues<Form>())
            {
                foreach (var ending in Enum.GetValues<Ending>())
                {
                    if (Forms.CanWait(form) || ending is Ending.Returns or Ending.Throws)
                    {
                        rows.Add(form, ending);
                    }
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task It_starts_a_trace_that_is_linked_to_the_callers_span(Form form, Ending ending)
    {
        using var scene = Scene.Recording();
        var leg = await RunAsync(form, ending, scene);

        var span = scene.Span;
        span.TraceId.ShouldNotBe(scene.Caller!.TraceId);
        span.ParentSpanId.ShouldBe(default);
        span.Parent.ShouldBeNull();
        span.Links.ShouldHaveSingleItem().Context.ShouldBe(scene.Caller.Context);
        leg.Seen.ShouldBeSameAs(span);
        span.Status.ShouldBe(ending is Ending.Throws or Ending.ThrowsLater ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Without_a_caller_there_is_no_link(Form form, Ending ending)
    {
        using var scene = new Scene(Audience.RecordingRoot);
        await RunAsync(form, ending, scene);

        scene.Span.ParentSpanId.ShouldBe(default);
        scene.Span.Links.ShouldBeEmpty();
    }

    // A root is what samplers decide about: there is one also where it is not recorded.
    [Theory, MemberData(nameof(Ways))]
    public async Task A_root_that_is_not_recorded_leaves_the_caller_its_span(Form form, Ending ending)
    {
        using var scene = new Scene(Audience.None);
        using var quiet = new Recorder(ActivitySamplingResult.PropagationData, Scene.DefaultSource);
        var leg = await RunAsync(form, ending, scene);

        var span = quiet.Stopped.ShouldHaveSingleItem();
        span.IsAllDataRequested.ShouldBeFalse();
        span.TraceId.ShouldNotBe(scene.Caller!.TraceId);
        leg.Seen.ShouldBeSameAs(span);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_root_that_is_sampled_out_leaves_the_caller_its_span(Form form, Ending ending)
    {
        using var scene = new Scene(Audience.SampledOut);
        await RunAsync(form, ending, scene);

        scene.Recorder.Started.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_listener_that_throws_leaves_the_caller_its_span(Form form, Ending ending)
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        scene.Recorder.OnStopped = _ => throw new NotSupportedException("stop");
        var leg = await RunAsync(form, ending, scene);

        leg.Seen.ShouldBeSameAs(scene.Span);
        scene.Span.ParentSpanId.ShouldBe(default);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_sampler_that_throws_leaves_the_caller_its_span(Form form, Ending ending)
    {
        using var scene = new Scene(Audience.None);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref _) => throw new NotSupportedException("sample"),
        };
        ActivitySource.AddActivityListener(listener);

        await RunAsync(form, ending, scene);
    }

    [Fact]
    public async Task A_root_within_a_root_is_linked_to_it()
    {
        using var scene = Scene.Recording();
        var inner = new Leg(() => Task.FromResult(1));
        var outer = new Leg(() => new Departures().InPlaceAsync(inner));
        await new Departures().AsyncCoreAsync(1, outer);

        inner.Seen!.Links.ShouldHaveSingleItem().Context.ShouldBe(outer.Seen!.Context);
        inner.Seen.TraceId.ShouldNotBe(outer.Seen.TraceId);
        scene.CurrentShouldBeTheCallers();
    }

    /// <summary>Calls, and asserts at each step that the caller has what it had.</summary>
    private static async Task<Leg> RunAsync(Form form, Ending ending, Scene scene)
    {
        var gate = new TaskCompletionSource();
        var leg = Forms.Leg(ending, gate.Task);
        var calling = Record(() => Forms.Call(form, leg));
        scene.CurrentShouldBeTheCallers();

        gate.SetResult();
        try
        {
            if (calling is Task<int> task)
            {
                (await task).ShouldBe(42);
            }
        }
        catch (InvalidOperationException e)
        {
            e.Message.ShouldBe("lost");
        }

        scene.CurrentShouldBeTheCallers();
        return leg;

        static object? Record(Func<object?> call)
        {
            try
            {
                return call();
            }
            catch (InvalidOperationException e)
            {
                return e;
            }
        }
    }
}
