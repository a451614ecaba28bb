using System.Diagnostics;
using Inputs.Origins;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary><c>[Parent]</c>: the argument names the parent, or counts as absent.</summary>
[Collection(ListeningCollection.Name)]
public class ParentTests
{
    private const string Header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static readonly ActivityContext Remote = ActivityContext.Parse(Header, traceState: null);

    private static readonly Dictionary<string, Func<int>> Named = new()
    {
        ["context"] = () => Arrivals.FromContext(Remote),
        ["optional context"] = () => Arrivals.FromOptional(Remote),
        ["context by reference"] = () => Arrivals.FromReference(Remote),
        ["header"] = () => Arrivals.FromHeader(Header),
        ["header of a trace that is not sampled"] = () => Arrivals.FromHeader(Header[..^2] + "00"),
        ["context of a message"] = () => Transfers.Receive(TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = Header }), default),
        ["async, context"] = () => Finish(Arrivals.FromContextAsync(Remote, Soon())),
        ["async, optional context"] = () => Finish(Arrivals.FromOptionalAsync(Remote, Soon()).AsTask()),
        ["async, header"] = () => Finish(Arrivals.ForwardFromHeaderAsync(Header, Soon())),
        ["sequence, header"] = () => Arrivals.SequenceFromHeader(Header, Soon()).Single(),
        ["stream, context"] = () => Finish(Forms.SingleAsync(Arrivals.StreamFromContextAsync(Remote, Soon()))),
    };

    private static readonly Dictionary<string, Func<int>> Absent = new()
    {
        ["default context"] = () => Arrivals.FromContext(default),
        ["no context"] = () => Arrivals.FromOptional(),
        ["optional default context"] = () => Arrivals.FromOptional(default(ActivityContext)),
        ["default context by reference"] = () => Arrivals.FromReference(default),
        ["no header"] = () => Arrivals.FromHeader(null),
        ["context of a message without one"] = () => Transfers.Receive(TraceContext.Extract(new Dictionary<string, string>()), default),
        ["async, default context"] = () => Finish(Arrivals.FromContextAsync(default, Soon())),
        ["async, no header"] = () => Finish(Arrivals.ForwardFromHeaderAsync(null, Soon())),
        ["async, no context"] = () => Finish(Arrivals.FromOptionalAsync(null, Soon()).AsTask()),
        ["sequence, no header"] = () => Arrivals.SequenceFromHeader(null, Soon()).Single(),
        ["stream, default context"] = () => Finish(Forms.SingleAsync(Arrivals.StreamFromContextAsync(default, Soon()))),
    };

    public static TheoryData<string> NamedRows => [.. Named.Keys];

    public static TheoryData<string> AbsentRows => [.. Absent.Keys];

    [Theory, MemberData(nameof(NamedRows))]
    public void The_argument_is_the_parent(string row)
    {
        using var scene = Scene.Recording();
        Named[row]().ShouldBeGreaterThan(0);

        scene.Span.TraceId.ShouldBe(Remote.TraceId);
        scene.Span.ParentSpanId.ShouldBe(Remote.SpanId);
        scene.Span.HasRemoteParent.ShouldBe(row?.Contains("header", StringComparison.Ordinal) == true || row == "context of a message");
        scene.Span.Links.ShouldBeEmpty();
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(AbsentRows))]
    public void An_argument_that_names_none_counts_as_absent(string row)
    {
        using var scene = Scene.Recording();
        Absent[row]().ShouldBeGreaterThan(0);

        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("garbage")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331")]
    [InlineData("00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    [InlineData("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-extra")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-xy")]
    [InlineData(" 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    public void A_malformed_header_counts_as_absent(string header)
    {
        using var scene = Scene.Recording();
        Arrivals.FromHeader(header).ShouldBe(3);

        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.Span.GetTagItem("traceparent").ShouldBe(header);
    }

    [Fact]
    public void A_sampler_sees_the_parent()
    {
        using var scene = new Scene(Audience.None);
        ActivityContext seen = default;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scene.DefaultSource,
            Sample = (ref options) =>
            {
                seen = options.Parent;
                return ActivitySamplingResult.None;
            },
        };
        ActivitySource.AddActivityListener(listener);

        Arrivals.FromContext(Remote);
        seen.ShouldBe(Remote);
    }

    // The parent that is named is not the one that is current: what listeners throw must not mix them up.
    [Theory, MemberData(nameof(NamedRows))]
    public void A_listener_that_throws_leaves_the_caller_its_span(string row)
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        scene.Recorder.OnStopped = _ => throw new NotSupportedException("stop");
        Named[row]().ShouldBeGreaterThan(0);

        scene.Span.ParentSpanId.ShouldBe(Remote.SpanId);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public async Task A_caller_keeps_its_span_while_the_call_waits()
    {
        using var scene = Scene.Recording();
        var gate = new TaskCompletionSource();
        var leg = Forms.Leg(Ending.ReturnsLater, gate.Task);
        var calls = new[] { Arrivals.FromContextAsync(Remote, leg), Arrivals.ForwardFromHeaderAsync(Header, leg), Arrivals.FromOptionalAsync(Remote, leg).AsTask() };
        scene.CurrentShouldBeTheCallers();

        gate.SetResult();
        (await Task.WhenAll(calls)).ShouldBe([42, 42, 42]);
        scene.CurrentShouldBeTheCallers();
        scene.Recorder.Stopped.ShouldAllBe(span => span.ParentSpanId == Remote.SpanId);
    }

    [Fact]
    public void A_root_has_no_parent_and_is_linked_to_those_that_it_would_have_had()
    {
        using var scene = Scene.Recording();
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        Arrivals.RootFromContext(Remote, other).ShouldBe(5);

        scene.Span.ParentSpanId.ShouldBe(default);
        scene.Span.TraceId.ShouldNotBe(Remote.TraceId);
        scene.Span.TraceId.ShouldNotBe(scene.Caller!.TraceId);
        scene.Span.Links.Select(link => link.Context).ShouldBe([other, scene.Caller.Context, Remote], ignoreOrder: true);
        scene.CurrentShouldBeTheCallers();
    }

    private static Leg Soon() => Forms.Leg(Ending.Returns, Task.CompletedTask);

    private static T Finish<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
