namespace Pynector.Testing.Tests;

/// <summary>What a recorder records, and what it leaves as it was.</summary>
public sealed class RecordingTests
{
    private static readonly Shop Shop = new();

    [Fact]
    public async Task Spans_are_in_the_order_of_their_end()
    {
        using var recorder = TraceRecorder.Start();

        await Shop.PlaceAsync(7);

        recorder.Spans.Select(span => span.DisplayName).ShouldBe(["Shop.SaveAsync", "Shop.PlaceAsync"]);
        recorder.Find("Shop.PlaceAsync").GetTagItem("order.id").ShouldBe(7);
        recorder.Find("Shop.SaveAsync").ParentSpanId.ShouldBe(recorder.Find("Shop.PlaceAsync").SpanId);
    }

    [Fact]
    public async Task Recorders_side_by_side_see_their_own_spans_alone()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tests = Enumerable.Range(0, 50).Select(number => Task.Run(async () =>
        {
            await ready.Task;
            using var recorder = TraceRecorder.Start();
            await Task.WhenAll(Shop.PlaceAsync(number), Task.Run(() => Shop.PlaceAsync(number)));
            return recorder.Spans.Select(span => span.GetTagItem("order.id")).ToArray();
        })).ToArray();
        ready.SetResult();

        var recorded = await Task.WhenAll(tests);

        for (var number = 0; number < recorded.Length; number++)
        {
            recorded[number].ShouldBe([number, number, number, number]);
        }
    }

    [Fact]
    public void Code_outside_of_every_recorder_has_no_span()
    {
        using var source = new ActivitySource("Testing.Outside");
        using var recorder = TraceRecorder.Start("Testing.Outside");
        Activity?[] made = [];
        var outside = new Thread(() => made =
        [
            source.StartActivity("span"),
            source.StartActivity("span", ActivityKind.Internal, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        ]);

        // Without the flow of the context, and so of the recorder's span.
        outside.UnsafeStart();
        outside.Join();

        made.ShouldBe([null, null]);
        recorder.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_sources_that_are_asked_for_are_heard()
    {
        using var source = new ActivitySource("Testing.Asked");
        using var recorder = TraceRecorder.Start("Testing.Asked");

        using (source.StartActivity("asked"))
        {
            await Shop.PlaceAsync(1);
        }

        recorder.Spans.ShouldHaveSingleItem().DisplayName.ShouldBe("asked");
    }

    [Fact]
    public async Task The_span_around_is_back_after_the_recorder()
    {
        using var around = new Activity("around").Start();
        var recorder = TraceRecorder.Start();
        Activity.Current.ShouldNotBe(around);
        await Shop.PlaceAsync(1);

        recorder.Dispose();
        recorder.Dispose();

        Activity.Current.ShouldBe(around);
        recorder.Find("Shop.SaveAsync").TraceId.ShouldNotBe(around.TraceId);
        await Shop.PlaceAsync(2);
        recorder.Spans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_span_that_has_not_ended_yet_is_waited_for()
    {
        using var recorder = TraceRecorder.Start();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Shop.WaitAsync(end.Task);

        var found = recorder.FindAsync("Shop.WaitAsync");
        found.IsCompleted.ShouldBeFalse();
        end.SetResult();

        (await found).IsStopped.ShouldBeTrue();
        await waiting;
    }

    [Fact]
    public async Task A_span_that_does_not_end_in_time_is_not_found()
    {
        using var recorder = TraceRecorder.Start();
        var end = new TaskCompletionSource();
        var waiting = Shop.WaitAsync(end.Task);

        (await Should.ThrowAsync<InvalidOperationException>(recorder.FindAsync("Shop.WaitAsync", TimeSpan.FromMilliseconds(20)))).Message.ShouldStartWith("No span 'Shop.WaitAsync' has ended. The trace:");
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => recorder.FindAsync("Shop.WaitAsync", TimeSpan.FromSeconds(-1)));
        await Should.ThrowAsync<ArgumentNullException>(() => recorder.FindAsync(null!));
        end.SetResult();
        await waiting;
    }

    [Fact]
    public void A_recorder_that_is_disposed_under_a_span_of_somebody_else_leaves_that_one_current()
    {
        var recorder = TraceRecorder.Start();
        using var other = new Activity("other").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom()).Start();

        recorder.Dispose();

        Activity.Current.ShouldBe(other);
    }

    [Fact]
    public void A_source_without_a_name_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => TraceRecorder.Start(null!));
        Should.Throw<ArgumentNullException>(() => TraceRecorder.Start("a", null!));
    }
}
