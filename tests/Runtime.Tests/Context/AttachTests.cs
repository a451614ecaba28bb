using System.Collections.Concurrent;
using System.Threading.Channels;
using OpenTelemetry;
using OpenTelemetry.Context;

namespace Pynector.Runtime.Tests.Context;

/// <summary>A span and its baggage, carried where no await carries them.</summary>
public sealed class AttachTests
{
    private static readonly ActivitySource Source = new("context.tests");

    public AttachTests()
    {
        Activity.Current = null;

        // With nothing in it a holder of baggage is something, too: a test that ran on this thread may have left it.
        _ = Baggage.Current;
        RuntimeContext.SetValue("otel.baggage", null);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_thread_goes_on_under_the_captured_span(bool hasEnded)
    {
        using var listener = Listen();
        using var span = Source.StartActivity("captured")!;
        Baggage.Current = Baggage.Create(new() { ["tenant"] = "a" });
        var context = TraceContext.Capture();
        if (hasEnded)
        {
            span.Stop();
        }

        Activity? child = null;
        string? tenant = null;
        Activity? after = span;
        RunBare(() =>
        {
            using (context.Attach())
            {
                tenant = Baggage.GetBaggage("tenant");
                child = Source.StartActivity("child");
                child!.Stop();
            }

            after = Activity.Current;
        });

        child!.TraceId.ShouldBe(span.TraceId);
        child.ParentSpanId.ShouldBe(span.SpanId);
        child.Recorded.ShouldBeTrue();
        tenant.ShouldBe("a");
        after.ShouldBeNull();
    }

    [Fact]
    public void A_span_that_ends_while_it_is_attached_stays_the_parent()
    {
        using var listener = Listen();
        using var span = Source.StartActivity("captured")!;
        var context = TraceContext.Capture();

        Activity? child = null;
        RunBare(() =>
        {
            using (context.Attach())
            {
                RunBare(span.Stop);
                child = Source.StartActivity("child");
            }
        });

        child!.ParentSpanId.ShouldBe(span.SpanId);
    }

    [Fact]
    public void No_listener_hears_of_what_stands_in_for_an_ended_span()
    {
        var heard = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            // This test's sources, and that of activities without one; more would hear tests that run beside and count on not being heard.
            ShouldListenTo = source => source.Name is "" or "context.tests",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = heard.Enqueue,
        };
        var span = Source.StartActivity("captured") ?? new Activity("captured").Start();
        var context = TraceContext.Capture();
        span.Stop();
        ActivitySource.AddActivityListener(listener);

        using (context.Attach())
        {
            Activity.Current!.SpanId.ShouldBe(span.SpanId);
        }

        heard.ShouldNotContain(activity => activity.TraceId == span.TraceId);
    }

    [Fact]
    public void Attached_contexts_are_put_back_in_reverse_order()
    {
        using var one = new Activity("one").Start();
        var first = TraceContext.Capture();
        one.Stop();
        using var two = new Activity("two").Start();

        using (first.Attach())
        {
            Activity.Current!.SpanId.ShouldBe(one.SpanId);
            using (default(TraceContext).Attach())
            {
                Activity.Current.ShouldBeNull();
                Baggage.Current.Count.ShouldBe(0);
            }

            Activity.Current!.SpanId.ShouldBe(one.SpanId);
        }

        Activity.Current.ShouldBeSameAs(two);
    }

    [Fact]
    public void Baggage_that_is_set_under_an_attached_context_reaches_nobody_else()
    {
        Baggage.Current = Baggage.Create(new() { ["tenant"] = "a" });
        var context = TraceContext.Capture();

        using (context.Attach())
        {
            Baggage.SetBaggage("tenant", "b");
        }

        Baggage.GetBaggage("tenant").ShouldBe("a");
        context.Baggage.GetBaggage("tenant").ShouldBe("a");
    }

    [Fact]
    public void What_is_left_current_under_an_attached_context_goes_with_it()
    {
        using var span = new Activity("captured").Start();
        var context = TraceContext.Capture();
        var left = new Activity("left behind");

        using (context.Attach())
        {
            left.Start();
            Baggage.SetBaggage("tenant", "b");
        }

        Activity.Current.ShouldBeSameAs(span);
        Baggage.Current.Count.ShouldBe(0);
        left.Stop();
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_second_disposal_leaves_what_is_current_then(bool hasContext)
    {
        using var span = hasContext ? new Activity("captured").Start() : null;
        var context = TraceContext.Capture();
        span?.Stop();

        using var attached = context.Attach();
        attached.Dispose();
        using var later = new Activity("later").Start();
        Baggage.SetBaggage("tenant", "a");
        attached.Dispose();

        Activity.Current.ShouldBeSameAs(later);
        Baggage.GetBaggage("tenant").ShouldBe("a");
    }

    [Fact]
    public void Other_async_locals_stay_untouched()
    {
        var local = new AsyncLocal<int> { Value = 1 };
        using var span = new Activity("captured").Start();
        var context = TraceContext.Capture();
        local.Value = 2;

        using (context.Attach())
        {
            local.Value.ShouldBe(2);
            local.Value = 3;
        }

        local.Value.ShouldBe(3);
    }

    [Fact]
    public async Task A_consumer_of_a_channel_works_under_the_producers_span()
    {
        using var listener = Listen();
        var channel = Channel.CreateUnbounded<(int Number, TraceContext Context)>();
        using (var span = Source.StartActivity("produce")!)
        {
            channel.Writer.TryWrite((1, TraceContext.Capture())).ShouldBeTrue();
            channel.Writer.Complete();
        }

        await foreach (var (number, context) in channel.Reader.ReadAllAsync())
        {
            using (context.Attach())
            using (var child = Source.StartActivity("consume")!)
            {
                await Task.Yield();
                Activity.Current.ShouldBeSameAs(child);
                child.ParentSpanId.ShouldBe(context.SpanContext.SpanId);
            }

            Activity.Current.ShouldBeNull();
        }
    }

    [Fact]
    public void Nothing_is_allocated_where_there_is_neither_span_nor_baggage()
    {
        Attach();
        Attach();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Attach();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static void Attach()
        {
            using (TraceContext.Capture().Attach())
            {
            }
        }
    }

    [Fact]
    public void Contexts_are_equal_by_span_and_baggage()
    {
        using var span = new Activity("one").Start();
        var context = TraceContext.Capture();

        (context == TraceContext.Capture()).ShouldBeTrue();
        (context != default).ShouldBeTrue();
        context.Equals((object)TraceContext.Capture()).ShouldBeTrue();
        context.GetHashCode().ShouldBe(TraceContext.Capture().GetHashCode());
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener { ShouldListenTo = source => source.Name == "context.tests", Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    // A thread to which no context flows.
    private static void RunBare(Action action)
    {
        var thread = new Thread(() => action());
        thread.UnsafeStart();
        thread.Join();
    }
}
