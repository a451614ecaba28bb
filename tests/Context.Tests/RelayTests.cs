using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using OpenTelemetry;
using Pynector.Context.Tests.Harness;
using Pynector.Context.Tests.Inputs;
using Pynector.Testing;

namespace Pynector.Context.Tests;

/// <summary>A message through a channel, and by headers of bytes into another process and back.</summary>
[Collection(OneListener.Name)]
public sealed class RelayTests
{
    [Fact]
    public async Task One_trace_with_the_right_parents_and_links()
    {
        var channel = Channel.CreateUnbounded<Message>();

        // The consumer runs since before there was a span.
        var forwarding = Task.Run(() => Post.ForwardAllAsync(channel.Reader));
        using var recorder = TraceRecorder.Start(CrowdCount.Source);
        var caller = Activity.Current;
        Baggage.SetBaggage("tenant", "blue, and more");
        await Post.SendAsync(channel.Writer, "hello");
        channel.Writer.Complete();
        var answer = (await forwarding).ShouldHaveSingleItem();

        var sent = recorder.Find("post.send");
        var forwarded = recorder.Find("post.forward");
        forwarded.ParentSpanId.ShouldBe(sent.SpanId);
        forwarded.TraceId.ShouldBe(sent.TraceId);

        answer.Spans.Select(span => span.Name).ShouldBe(["relay.work", "relay.handle"]);
        var handled = answer.Spans[1];
        handled.ParentId.ShouldBe(forwarded.SpanId.ToHexString());
        handled.TraceId.ShouldBe(sent.TraceId.ToHexString());
        answer.Spans[0].ParentId.ShouldBe(handled.SpanId);
        answer.Spans[0].TraceId.ShouldBe(handled.TraceId);

        Encoding.ASCII.GetString(answer.Headers["traceparent"]).ShouldBe($"00-{handled.TraceId}-{handled.SpanId}-01");
        var back = TraceContext.Extract(answer.Headers);
        back.Baggage.GetBaggage("tenant").ShouldBe("blue, and more");
        Post.Reply(back, sent.Context).ShouldBe("yes");

        var reply = recorder.Find("post.reply");
        reply.ParentSpanId.ToHexString().ShouldBe(handled.SpanId);
        reply.TraceId.ShouldBe(sent.TraceId);
        reply.HasRemoteParent.ShouldBeTrue();
        reply.Links.ShouldHaveSingleItem().Context.ShouldBe(sent.Context);
        Activity.Current.ShouldBeSameAs(caller);
    }
}

/// <summary>Listeners are the process's: tests that listen run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneListener
{
    public const string Name = "Listening";
}
