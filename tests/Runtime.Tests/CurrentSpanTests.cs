namespace Pynector.Runtime.Tests;

/// <summary><c>CurrentSpan</c>: tags, events, links and failures of the span that is current.</summary>
public sealed class CurrentSpanTests
{
    [Fact]
    public void A_tag_is_set_on_the_current_span_whoever_opened_it()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Tag("order.id", 7);
        CurrentSpan.Tag("order.id", 8);

        span.TagObjects.ShouldBe([new KeyValuePair<string, object?>("order.id", 8)]);
    }

    [Fact]
    public void An_event_carries_its_tags()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Event("none");
        CurrentSpan.Event("one", "a", 1);
        CurrentSpan.Event("two", "a", 1, "b", DayOfWeek.Friday);
        CurrentSpan.Event("three", "a", 1, "b", "2", "c", 3.0);
        CurrentSpan.Event("more", [new("a", 1), new("b", null), new("c", 'x')]);

        span.Events.Select(e => $"{e.Name}: {string.Join(", ", e.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}").ShouldBe(
        [
            "none: ",
            "one: a=1",
            "two: a=1, b=Friday",
            "three: a=1, b=2, c=3",
            "more: a=1, c=x",
        ]);
    }

    [Fact]
    public void A_link_is_added()
    {
        using var span = new Activity("somebody's").Start();
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        CurrentSpan.Link(other);

        span.Links.ShouldHaveSingleItem().Context.ShouldBe(other);
    }

    [Fact]
    public void A_failure_sets_the_status()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Fail("No such order.");

        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBe("No such order.");
        span.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_failure_by_an_exception_records_it()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Fail(new InvalidOperationException("No such order."));

        span.StatusDescription.ShouldBe("No such order.");
        span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Fact]
    public void Nothing_is_allocated_where_there_is_no_span()
    {
        Activity.Current = null;

        AllocatedByEverything().ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_allocated_where_the_span_does_not_record()
    {
        using var recorder = new Recorder(ActivitySamplingResult.PropagationData);
        var call = recorder.Method().BeginCall();
        Activity.Current.ShouldNotBeNull();

        AllocatedByEverything().ShouldBe(0);

        call.End();
        recorder.Span.TagObjects.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_value_throws_stays_inside()
    {
        using var span = new Activity("somebody's").Start();

        CurrentSpan.Tag("order", new Unspeakable());
        CurrentSpan.Event("placed", "order", new Unspeakable(), "id", 7);

        span.TagObjects.ShouldBeEmpty();
        span.Events.ShouldHaveSingleItem().Tags.ShouldBe([new KeyValuePair<string, object?>("id", 7)]);
    }

    private static long AllocatedByEverything()
    {
        var exception = new InvalidOperationException();
        Everything(exception);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Everything(exception);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Everything(Exception exception)
    {
        CurrentSpan.Tag("a", 1);
        CurrentSpan.Tag("a", DayOfWeek.Friday);
        CurrentSpan.Tag("a", 1.5m);
        CurrentSpan.Event("b");
        CurrentSpan.Event("b", "c", 1);
        CurrentSpan.Event("b", "c", 1, "d", 2L);
        CurrentSpan.Event("b", "c", 1, "d", 2L, "e", Guid.Empty);
        CurrentSpan.Event("b", []);
        CurrentSpan.Link(default);
        CurrentSpan.Fail("f");
        CurrentSpan.Fail(exception);
    }

    private sealed class Unspeakable
    {
        public override string ToString() => throw new NotSupportedException();
    }
}
