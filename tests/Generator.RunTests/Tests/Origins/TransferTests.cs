using System.Diagnostics;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary><c>TraceContext</c> as <c>[Parent]</c> and <c>[Link]</c>.</summary>
[Collection(ListeningCollection.Name)]
public class TransferTests
{
    private static readonly TraceContext One = Sent("0af7651916cd43dd8448eb211c80319c");
    private static readonly TraceContext Other = Sent("0af7651916cd43dd8448eb211c80319d");

    private static readonly Dictionary<string, (Func<int> Call, int Result, TraceContext[] Links)> Calls = new()
    {
        ["one"] = (() => Transfers.ReceiveOne(One), 1, [One]),
        ["one, default"] = (() => Transfers.ReceiveOne(default), 1, []),
        ["lazy sequence"] = (() => Transfers.ReceiveMany(new[] { One, default, Other }.Select(sender => sender)), 2, [One, Other]),
        ["sequence that throws"] = (() => Transfers.ReceiveMany(new[] { One }.Select<TraceContext, TraceContext>(_ => throw new NotSupportedException("No sender."))), 2, []),
        ["no sequence"] = (() => Transfers.ReceiveMany(null), 2, []),
        ["array, plain"] = (() => Transfers.ReceiveBatch(One, Other), 2, [One, Other]),
        ["async"] = (() => Transfers.ReceiveAsync(default, [One, Other]).GetAwaiter().GetResult(), 3, [One, Other]),
        ["async, no array"] = (() => Transfers.ReceiveAsync(default, default).GetAwaiter().GetResult(), 3, []),
        ["stream, plain"] = (() => Transfers.ReceiveStream(default, [One, default]).Single(), 2, [One]),
    };

    public static TheoryData<string> Rows => [.. Calls.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void The_span_is_linked_to_the_senders(string row)
    {
        using var scene = Scene.Recording();
        Calls[row].Call().ShouldBe(Calls[row].Result);

        scene.Span.Links.Select(link => link.Context).ShouldBe(Calls[row].Links.Select(sender => sender.SpanContext));
        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
        scene.CurrentShouldBeTheCallers();
    }

    // An activity of the old hierarchical format has an id, and no context.
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_sender_of_the_hierarchical_format_is_the_parent(bool hasEnded)
    {
        using var scene = Scene.Recording();
        var legacy = StartLegacy();
        var sender = TraceContext.Capture();
        if (hasEnded)
        {
            legacy.Stop();
        }

        Activity.Current = scene.Caller;

        Transfers.Receive(sender, default).ShouldBe(1);
        scene.CurrentShouldBeTheCallers();
        var receiving = Transfers.ReceiveAsync(sender, []);
        scene.CurrentShouldBeTheCallers();
        (await receiving).ShouldBe(3);
        scene.CurrentShouldBeTheCallers();
        Transfers.ReceiveStream(sender, []).Single().ShouldBe(0);
        scene.CurrentShouldBeTheCallers();

        scene.Recorder.Stopped.Count.ShouldBe(3);
        scene.Recorder.Stopped.ShouldAllBe(span => span.ParentId == legacy.Id && span.RootId == legacy.RootId);
        scene.Recorder.Stopped.Select(span => span.Id).ShouldBeUnique();
        legacy.Stop();
    }

    [Fact]
    public async Task A_caller_keeps_its_span_where_a_call_with_such_a_sender_is_sampled_out()
    {
        using var scene = new Scene(Audience.SampledOut);
        using var legacy = StartLegacy();
        var sender = TraceContext.Capture();
        Activity.Current = scene.Caller;

        Transfers.Receive(sender, default).ShouldBe(1);
        scene.CurrentShouldBeTheCallers();
        var receiving = Transfers.ReceiveAsync(sender, []);
        scene.CurrentShouldBeTheCallers();
        (await receiving).ShouldBe(3);
        scene.CurrentShouldBeTheCallers();
        Transfers.ReceiveStream(sender, []).Single().ShouldBe(0);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public void A_root_has_no_such_parent()
    {
        using var scene = Scene.Recording();
        using var legacy = StartLegacy();
        var sender = TraceContext.Capture();
        Activity.Current = scene.Caller;

        Transfers.ReceiveRoot(sender).ShouldBe(4);

        scene.Span.ParentId.ShouldBeNull();
        scene.Span.Links.Select(link => link.Context).ShouldBe([scene.Caller!.Context]);
        scene.CurrentShouldBeTheCallers();
    }

    private static Activity StartLegacy()
    {
        Activity.Current = null;
        return new Activity("legacy").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
    }

    private static TraceContext Sent(string traceId) =>
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = $"00-{traceId}-b7ad6b7169203331-01" });
}
