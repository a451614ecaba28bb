using System.Diagnostics;
using Inputs.Origins;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary>A <c>traceparent</c> means the same as an argument and as a header: what W3C says of it.</summary>
[Collection(ListeningCollection.Name)]
public class TraceparentTests
{
    private const string Ids = "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331";

    private static readonly ActivityTraceId TraceId = ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319c");
    private static readonly ActivitySpanId SpanId = ActivitySpanId.CreateFromString("b7ad6b7169203331");

    // Of a later version the part that version 00 has is read; what follows has to begin with a dash.
    [Theory]
    [InlineData($"00-{Ids}-00", false)]
    [InlineData($"00-{Ids}-01", true)]
    [InlineData($"01-{Ids}-01", true)]
    [InlineData($"01-{Ids}-01-more", true)]
    [InlineData($"0f-{Ids}-00-more", false)]
    [InlineData($"10-{Ids}-01-more", true)]
    [InlineData($"cc-{Ids}-01-", true)]
    [InlineData($"cc-{Ids}-01-more", true)]
    [InlineData($"fe-{Ids}-01", true)]
    public void A_valid_one_names_the_parent(string traceparent, bool isSampled)
    {
        var extracted = Extract(traceparent);
        using var scene = Scene.Recording();
        Arrivals.FromHeader(traceparent).ShouldBe(3);

        var flags = isSampled ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None;
        extracted.ShouldBe(new ActivityContext(TraceId, SpanId, flags, traceState: null, isRemote: true));
        (scene.Span.TraceId, scene.Span.ParentSpanId).ShouldBe((TraceId, SpanId));
        scene.Span.HasRemoteParent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData($" 00-{Ids}-01")]
    [InlineData($"00-{Ids}-01 ")]
    [InlineData($"00-{Ids}")]
    [InlineData($"00-{Ids}-1")]
    [InlineData($"00-{Ids}-0g")]
    [InlineData($"00-{Ids}-01-")]
    [InlineData($"00-{Ids}-01-more")]
    [InlineData($"01-{Ids}-01.more")]
    [InlineData($"01-{Ids}-01more")]
    [InlineData($"cc-{Ids}-01more")]
    [InlineData($"ff-{Ids}-01")]
    [InlineData($"ff-{Ids}-01-more")]
    [InlineData($"CC-{Ids}-01")]
    [InlineData($"0g-{Ids}-01-more")]
    [InlineData("00.0af7651916cd43dd8448eb211c80319c.b7ad6b7169203331.01")]
    [InlineData("00x0af7651916cd43dd8448eb211c80319cyb7ad6b7169203331z01")]
    [InlineData("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-B7AD6B7169203331-01")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    public void A_malformed_one_counts_as_absent(string traceparent)
    {
        Extract(traceparent).ShouldBe(default);
        using var scene = Scene.Recording();
        Arrivals.FromHeader(traceparent).ShouldBe(3);

        scene.Span.Parent.ShouldBeSameAs(scene.Caller);
    }

    private static ActivityContext Extract(string traceparent) =>
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = traceparent }).SpanContext;
}
