namespace Pynector.Runtime.Tests;

/// <summary>A listener that throws changes nothing for the caller.</summary>
public sealed class ListenerFaultTests
{
    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_sampler_that_throws_leaves_the_call_untraced(Form form)
    {
        using var recorder = new Recorder { OnSample = Throw };
        using var outer = new Activity("outer").Start();
        Activity? inside = null;

        var result = await form.RunAsync(recorder.Method(), () =>
        {
            inside = Activity.Current;
            return Task.FromResult(3);
        });

        result.ShouldBe(3);
        inside.ShouldBeSameAs(outer);
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_sampler_that_throws_does_not_end_the_outer_span_of_the_same_method(Form form)
    {
        using var recorder = new Recorder();
        var method = recorder.Method();

        await form.RunAsync(method, async () =>
        {
            var outer = Activity.Current;
            recorder.OnSample = Throw;

            await form.RunAsync(method, () => Task.FromResult(3));

            recorder.Stopped.ShouldBeEmpty();
            Activity.Current.ShouldBeSameAs(outer);
            return 3;
        });

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_start_callback_that_throws_leaves_the_span_going(Form form)
    {
        using var recorder = new Recorder { OnStarted = _ => Throw() };
        using var outer = new Activity("outer").Start();
        Activity? inside = null;

        var result = await form.RunAsync(recorder.Method(), async () =>
        {
            inside = Activity.Current;
            await Task.Yield();
            Activity.Current.ShouldBeSameAs(inside);
            return 3;
        });

        result.ShouldBe(3);
        inside.ShouldBeSameAs(recorder.Span);
        recorder.Span.Parent.ShouldBeSameAs(outer);
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_stop_callback_that_throws_leaves_the_caller_s_span_current(Form form)
    {
        using var recorder = new Recorder { OnStopped = _ => Throw() };
        using var outer = new Activity("outer").Start();

        form.RunAsync(recorder.Method(), () => Task.FromResult(3)).Result.ShouldBe(3);

        Activity.Current.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_exception_recorder_that_throws_leaves_the_exception_as_it_is(Form form)
    {
        using var recorder = new Recorder { OnException = Throw };
        var thrown = new InvalidOperationException();

        (await form.ThrowAsync(recorder.Method(), thrown)).ShouldBeSameAs(thrown);

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public void A_listener_that_throws_at_the_source_leaves_the_method_untraced()
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "Test.Unlistenable" && Refuse() };
        ActivitySource.AddActivityListener(listener);

        var method = new TracedMethod(typeof(ListenerFaultTests).Assembly, "Test.Unlistenable", "Orders.Place");

        method.HasListeners.ShouldBeFalse();
        method.Call(() => 3).ShouldBe(3);
    }

    [Fact]
    public void A_tag_that_throws_is_left_out()
    {
        using var recorder = new Recorder();

        var call = recorder.Method().BeginCall();
        call.Tag("text", new Unspeakable());
        call.Tag("member", this, static _ => Refuse());
        call.Tag("id", 5);
        call.End();

        recorder.Span.TagObjects.ShouldBe([new KeyValuePair<string, object?>("id", 5)]);
    }

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");

    private static bool Refuse() => throw new NotSupportedException("A fault of telemetry.");

    private sealed class Unspeakable
    {
        public override string ToString() => throw new NotSupportedException("A fault of telemetry.");
    }
}
