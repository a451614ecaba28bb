namespace Pynector.Runtime.Tests.Facade;

/// <summary><c>StartSpan</c>: a span that the caller ends.</summary>
public sealed class StartSpanTests
{
    [Fact]
    public void A_span_is_current_until_it_is_disposed()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        var span = tracer.StartSpan("checkout", ActivityKind.Client);
        Activity.Current.ShouldBeSameAs(span.Activity);
        tracer.StartSpan("inner").Dispose();
        Activity.Current.ShouldBeSameAs(span.Activity);
        span.Dispose();

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Stopped.Select(stopped => (stopped.OperationName, stopped.Parent?.OperationName)).ShouldBe([("inner", "checkout"), ("checkout", "outer")]);
        span.Activity!.Kind.ShouldBe(ActivityKind.Client);
    }

    [Fact]
    public void A_span_is_enriched()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var other = SomeContext();
        var exception = new InvalidOperationException("No stock.");

        using (var span = tracer.StartSpan("checkout"))
        {
            span.Tag("order.id", 7);
            span.Tag("day", DayOfWeek.Friday);
            span.Event("placed");
            span.Event("priced", [new("price", 1.5m), new("none", null), new("items", 3)]);
            span.Link(other);
            span.Link(default);
            span.Fail("Out of luck.");
            span.Fail(exception);
        }

        var stopped = recorder.Span;
        stopped.GetTagItem("order.id").ShouldBe(7);
        stopped.GetTagItem("day").ShouldBe("Friday");
        stopped.Events.Select(e => e.Name).ShouldBe(["placed", "priced", "exception"]);
        stopped.Events.ElementAt(1).Tags.ShouldBe([new("price", "1.5"), new("items", 3)]);
        stopped.Links.ShouldHaveSingleItem().Context.ShouldBe(other);
        stopped.StatusDescription.ShouldBe("No stock.");
        stopped.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
    }

    [Fact]
    public void Tags_links_and_parent_are_there_for_the_sampler()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var sampled = new List<KeyValuePair<string, object?>>();
        recorder.OnSampling = (in ActivityCreationOptions<ActivityContext> options) => sampled.AddRange(options.Tags ?? []);
        var (parent, link) = (SomeContext(), SomeContext());

        tracer.StartSpan("checkout", tags: [new("order.id", 7), new("none", null), new("day", DayOfWeek.Friday)], links: [new(link), new(default)], parent: parent).Dispose();

        sampled.ShouldBe([new("order.id", 7), new("day", "Friday")]);
        recorder.Span.TagObjects.ShouldBe([new("order.id", 7), new("day", "Friday")]);
        recorder.Span.ParentSpanId.ShouldBe(parent.SpanId);
        recorder.Span.TraceId.ShouldBe(parent.TraceId);
        recorder.Span.Links.ShouldHaveSingleItem().Context.ShouldBe(link);
    }

    [Fact]
    public void A_second_disposal_leaves_what_is_current_then()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var span = tracer.StartSpan("checkout");
        span.Dispose();
        using var later = new Activity("later").Start();

        span.Dispose();

        Activity.Current.ShouldBeSameAs(later);
        recorder.Span.OperationName.ShouldBe("checkout");
    }

    [Fact]
    public void A_span_left_behind_inside_goes_with_the_outer_one()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        var span = tracer.StartSpan("checkout");
        var forgotten = tracer.StartSpan("forgotten");
        span.Dispose();
        Activity.Current.ShouldBeSameAs(outer);

        forgotten.Dispose();
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public void The_default_span_does_nothing()
    {
        using var outer = new Activity("outer").Start();
        default(ActiveSpan).Activity.ShouldBeNull();
        Enrich(default);
        default(ActiveSpan).Dispose();

        Activity.Current.ShouldBeSameAs(outer);
        outer.TagObjects.ShouldBeEmpty();
        outer.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Unheard_it_is_nothing_and_costs_nothing()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        using var outer = new Activity("outer").Start();
        var link = SomeContext();
        var isOuter = false;

        var bytes = Allocated.By(() =>
        {
            using var span = tracer.StartSpan("checkout", ActivityKind.Client, [new("a", 1), new("b", 2.5), new("c", true), new("d", 7L), new("e", "text")], [new(link)]);
            Enrich(span);
            isOuter = Activity.Current == outer;
        });

        bytes.ShouldBe(0);
        isOuter.ShouldBeTrue();
    }

    [Fact]
    public void Sampled_out_it_leaves_the_caller_s_span_current()
    {
        using var recorder = new Recorder(ActivitySamplingResult.None);
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        using var span = tracer.StartSpan("checkout");
        Enrich(span);

        span.Activity.ShouldBeNull();
        Activity.Current.ShouldBeSameAs(outer);
        outer.TagObjects.ShouldBeEmpty();
    }

    [Fact]
    public void Not_recording_it_costs_no_bytes_to_enrich()
    {
        using var recorder = new Recorder(ActivitySamplingResult.PropagationData);
        using var tracer = new ActivitySource(recorder.Source);
        using var span = tracer.StartSpan("checkout");

        span.Activity.ShouldNotBeNull();
        Allocated.By(() => Enrich(span)).ShouldBe(0);
    }

    [Fact]
    public void A_sampler_that_throws_leaves_it_out()
    {
        using var recorder = new Recorder { OnSample = Throw };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        using (var span = tracer.StartSpan("checkout"))
        {
            span.Activity.ShouldBeNull();
            Activity.Current.ShouldBeSameAs(outer);
        }

        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public void Callbacks_that_throw_leave_the_span_going_and_the_caller_s_in_its_place()
    {
        using var recorder = new Recorder { OnStarted = _ => Throw(), OnStopped = _ => Throw() };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        using (var span = tracer.StartSpan("checkout"))
        {
            Activity.Current.ShouldBeSameAs(span.Activity);
            span.Activity!.Parent.ShouldBeSameAs(outer);
        }

        recorder.Span.OperationName.ShouldBe("checkout");
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public async Task A_span_is_current_across_awaits()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var span = tracer.StartSpan("checkout");

        await Task.Yield();
        Activity.Current.ShouldBeSameAs(span.Activity);
        await Task.Run(() => Activity.Current.ShouldBeSameAs(span.Activity));

        Activity.Current.ShouldBeSameAs(span.Activity);
    }

    [Fact]
    public void Values_are_recorded_as_they_are_in_traced_methods()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        tracer.StartSpan("checkout", tags:
        [
            new("int", 1), new("long", 2L), new("double", 0.5), new("bool", true), new("float", 0.1f), new("char", 'x'),
            new("ulong", ulong.MaxValue), new("decimal", 1.50m), new("byte", (byte)3), new("text", "t"), new("array", new[] { 1, 2 }), new("throws", new Unspeakable()),
        ]).Dispose();

        recorder.Span.TagObjects.Select(tag => (tag.Key, Tagged.Value(tag.Value) is Array ? "array" : tag.Value!)).ShouldBe(
        [
            ("int", 1), ("long", 2L), ("double", 0.5), ("bool", true), ("float", 0.1f), ("char", "x"),
            ("ulong", "18446744073709551615"), ("decimal", "1.50"), ("byte", 3), ("text", "t"), ("array", "array"),
        ]);
    }

    private static void Enrich(ActiveSpan span)
    {
        span.Tag("a", 1);
        span.Tag("a", 1.5m);
        span.Event("b");
        span.Event("b", [new("c", 1), new("d", 2.5)]);
        span.Link(default);
        span.Fail("f");
        span.Fail((Exception)null!);
    }

    private static ActivityContext SomeContext() => new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");

    private sealed class Unspeakable
    {
        public override string ToString() => throw new NotSupportedException("A fault of telemetry.");
    }
}
