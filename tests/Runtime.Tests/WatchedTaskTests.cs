namespace Pynector.Runtime.Tests;

/// <summary>Tasks of a core: watched until they complete, and handed back.</summary>
public sealed class WatchedTaskTests
{
    [Fact]
    public void A_call_that_is_sampled_out_hands_back_the_own_task_of_the_callee()
    {
        using var recorder = new Recorder(ActivitySamplingResult.None);
        var pending = new TaskCompletionSource<int>();

        recorder.Method().CallAsync(() => pending.Task).ShouldBeSameAs(pending.Task);
    }

    [Fact]
    public void A_call_that_has_succeeded_hands_back_the_own_task_of_the_callee()
    {
        using var recorder = new Recorder();
        var completed = Task.FromResult(1000);

        recorder.Method().CallAsync(() => completed).ShouldBeSameAs(completed);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void A_missing_task_is_handed_back()
    {
        using var recorder = new Recorder();

        recorder.Method().Forward<int>(() => null!).ShouldBeNull();
        recorder.Span.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_pending_call_ends_its_span_when_it_completes()
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource<int>();

        var task = recorder.Method(resultTag: "total").CallAsync(async () => await gate.Task);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetResult(42);

        (await task).ShouldBe(42);
        recorder.Span.GetTagItem("total").ShouldBe(42);
    }

    [Fact]
    public async Task A_task_without_a_result_is_watched_alike()
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();

        var task = recorder.Method().CallAsync(async () => await gate.Task);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetException(new InvalidOperationException());

        await Should.ThrowAsync<InvalidOperationException>(() => task);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_exceptions_of_a_task_reach_the_caller(bool completesAtOnce)
    {
        using var recorder = new Recorder();
        Exception[] exceptions = [new InvalidOperationException("First."), new IOException("Second.")];
        var gate = new TaskCompletionSource();
        if (completesAtOnce)
        {
            gate.SetException(exceptions);
        }

        var task = recorder.Method().Forward(() => gate.Task);
        gate.TrySetException(exceptions);

        await Should.ThrowAsync<InvalidOperationException>(() => task);
        task.Exception!.InnerExceptions.ShouldBe(exceptions);
        recorder.Span.StatusDescription.ShouldBe("First.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancellation_that_is_a_fault_stays_one(bool completesAtOnce)
    {
        using var recorder = new Recorder();
        var exception = new OperationCanceledException();
        var gate = new TaskCompletionSource<int>();
        if (completesAtOnce)
        {
            gate.SetException(exception);
        }

        var task = recorder.Method().Forward(() => gate.Task);
        gate.TrySetException(exception);

        await Should.ThrowAsync<OperationCanceledException>(() => task);
        task.IsFaulted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_span_has_ended_before_a_continuation_runs()
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource<int>();
        var task = recorder.Method().CallAsync(async () => await gate.Task);

        var ended = task.ContinueWith(_ => recorder.Stopped.Count, TaskContinuationOptions.ExecuteSynchronously);
        gate.SetResult(1);

        (await ended).ShouldBe(1);
    }

    [Theory]
    [InlineData(Form.InPlace)]
    [InlineData(Form.Wrapped)]
    [InlineData(Form.Forwarding)]
    public async Task The_span_has_ended_before_a_thread_that_waits_goes_on(Form form)
    {
        using var recorder = new Recorder { OnStopped = _ => Thread.Sleep(50) };
        var gate = new TaskCompletionSource<int>();
        var task = form.RunAsync(recorder.Method(), async () => await gate.Task);

        var completer = Task.Run(() => gate.SetResult(1));
        SpinWait.SpinUntil(() => task.IsCompleted);

        recorder.Span.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
        await completer;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watching_posts_nothing_to_the_caller_s_synchronization_context(bool isAsync)
    {
        using var recorder = new Recorder();
        var context = new CountingContext();
        var gate = new TaskCompletionSource<int>();
        Task<int> task;
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            task = isAsync
                ? recorder.Method().CallAsync(async () => await gate.Task.ConfigureAwait(false))
                : recorder.Method().Forward(() => gate.Task);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
        }

        gate.SetResult(1);
        await task;
        context.Posts.ShouldBe(0);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            base.Post(d, state);
        }
    }
}
