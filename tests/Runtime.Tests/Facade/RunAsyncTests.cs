namespace Pynector.Runtime.Tests.Facade;

/// <summary><c>RunAsync</c>: a body under a span made by hand, awaited.</summary>
public sealed class RunAsyncTests
{
    private static readonly AsyncLocal<int> Local = new();

    [Fact]
    public async Task Code_runs_in_a_span_and_its_result_comes_back()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var seen = new List<Activity?>();

        await tracer.RunAsync("a", async () => { await Task.Yield(); seen.Add(Activity.Current); });
        await tracer.RunAsync("b", async span => { await Task.Yield(); seen.Add(span); });
        await tracer.RunAsync("c", seen, static async (seen, span) => { await Task.Yield(); seen.Add(span); });
        (await tracer.RunAsync("d", async () => 4)).ShouldBe(4);
        (await tracer.RunAsync("e", async span => span!.OperationName)).ShouldBe("e");
        (await tracer.RunAsync("f", 6, static async (state, span) => state + span!.OperationName)).ShouldBe("6f");
        (await tracer.RunAsync("g", SevenAsync)).ShouldBe(7);
        await tracer.RunAsync("h", NothingAsync);
        (await tracer.RunAsync("i", () => Task.FromResult(9))).ShouldBe(9);
        await tracer.RunAsync("j", () => Task.CompletedTask);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
        recorder.Stopped.ShouldAllBe(span => span.Parent == outer);
        seen.ShouldBe(recorder.Stopped.Take(3));
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public async Task The_caller_s_span_is_current_as_soon_as_the_task_is_returned()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource<int>();

        var pending = tracer.RunAsync("parse", async () => await gate.Task);
        var forwarded = tracer.RunAsync("forward", () => gate.Task);

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetResult(5);
        (await pending + await forwarded).ShouldBe(10);
        recorder.Stopped.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_span_has_ended_before_the_task_completes()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var gate = new TaskCompletionSource<int>();
        var endedBefore = false;

        var task = tracer.RunAsync("parse", async () => await gate.Task);
        var observed = task.ContinueWith(_ => endedBefore = recorder.Stopped.Count == 1, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        gate.SetResult(5);
        await observed;

        endedBefore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_is_the_same_and_recorded(bool atOnce)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new InvalidOperationException("No stock.");

        var caught = await Caught.FromAsync(tracer.RunAsync("parse", async () =>
        {
            if (!atOnce)
            {
                await Task.Yield();
            }

            throw thrown;
        }));

        caught.ShouldBeSameAs(thrown);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.StatusDescription.ShouldBe("No stock.");
        recorder.Span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Fact]
    public void Code_that_throws_before_it_returns_a_task_throws_so_heard_and_unheard()
    {
        using var recorder = new Recorder();
        using var heard = new ActivitySource(recorder.Source);
        using var unheard = new ActivitySource("Test.Unheard");
        var thrown = new InvalidOperationException();

        Should.Throw<InvalidOperationException>(() => { heard.RunAsync("parse", Task () => throw thrown); }).ShouldBeSameAs(thrown);
        Should.Throw<InvalidOperationException>(() => { unheard.RunAsync("parse", Task () => throw thrown); }).ShouldBeSameAs(thrown);

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public void Code_that_returns_no_task_is_left_so()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        tracer.RunAsync("parse", Task () => null!).ShouldBeNull();

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task A_task_of_several_exceptions_keeps_them_all()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var gate = new TaskCompletionSource();

        var task = tracer.RunAsync("parse", () => Task.WhenAll(FailAsync("a"), FailAsync("b")));
        gate.SetResult();
        var caught = await Caught.FromAsync(task);

        task.Exception!.InnerExceptions.Select(inner => inner.Message).ShouldBe(["a", "b"], ignoreOrder: true);
        task.Exception.InnerException.ShouldBeSameAs(caught);
        recorder.Span.StatusDescription.ShouldBe(caught.Message);

        async Task FailAsync(string message)
        {
            await gate.Task;
            throw new InvalidOperationException(message);
        }
    }

    [Fact]
    public async Task A_cancellation_is_the_same_object_and_no_error()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new OperationCanceledException("Not now.", new CancellationToken(canceled: true));

        var task = tracer.RunAsync("parse", async () => { await Task.Yield(); throw thrown; });
        (await Caught.FromAsync(task)).ShouldBeSameAs(thrown);

        task.IsCanceled.ShouldBeTrue();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
    }

    [Fact]
    public void Unheard_the_code_s_own_task_comes_back_and_costs_nothing()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var task = Task.FromResult(4);
        Func<Task> plain = () => task;
        Func<Activity?, Task> withSpan = _ => task;
        Func<Task<int>> result = () => task;
        Func<Activity?, Task<int>> resultWithSpan = _ => task;

        var isOwn = true;
        var bytes = Allocated.By(() =>
        {
            isOwn &= tracer.RunAsync("a", plain, ActivityKind.Client, [new("a", 1), new("b", "text")]) == task;
            isOwn &= tracer.RunAsync("b", withSpan) == task;
            isOwn &= tracer.RunAsync("c", result) == task;
            isOwn &= tracer.RunAsync("d", resultWithSpan) == task;
            isOwn &= tracer.RunAsync("e", task, static (task, _) => task) == task;
            isOwn &= tracer.RunAsync("f", task, static Task (task, _) => task) == task;
        });

        bytes.ShouldBe(0);
        isOwn.ShouldBeTrue();
    }

    [Fact]
    public async Task Listeners_that_throw_change_nothing()
    {
        using var recorder = new Recorder { OnSample = Throw };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        (await tracer.RunAsync("sampler", async () => 3)).ShouldBe(3);
        recorder.OnSample = null;
        recorder.OnStarted = _ => Throw();
        recorder.OnStopped = _ => Throw();
        recorder.OnException = Throw;
        (await tracer.RunAsync("callbacks", async span => span!.Parent)).ShouldBeSameAs(outer);
        var thrown = new InvalidOperationException();
        (await Caught.FromAsync(tracer.RunAsync("recorder", async () => throw thrown))).ShouldBeSameAs(thrown);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["callbacks", "recorder"]);
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public async Task An_argument_of_a_call_may_await()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var rows = await SevenAsync();

        await tracer.RunAsync("parse", async span => await Task.Yield(), tags: [new("rows", rows)]);

        recorder.Span.GetTagItem("rows").ShouldBe(7);
    }

    [Fact]
    public void A_body_that_leaves_the_context_alone_costs_no_copy_of_it()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        var byHand = Allocated.By(() => Check(ByHandAsync(tracer)));
        var bytes = Allocated.By(() => Check(tracer.RunAsync("parse", static span => Task.CompletedTask)));
        var changing = Allocated.By(() => Check(tracer.RunAsync("parse", static span =>
        {
            Local.Value = Local.Value == 1 ? 2 : 1;
            return Task.CompletedTask;
        })));

        bytes.ShouldBeLessThan(byHand);
        changing.ShouldBeGreaterThan(byHand);
        Local.Value.ShouldNotBe(0);
        Activity.Current.ShouldBeSameAs(outer);

        static void Check(Task task) => task.IsCompletedSuccessfully.ShouldBeTrue();
    }

    // Ending the span in an async method copies the context, which its builder then throws away.
    private static async Task ByHandAsync(ActivitySource tracer)
    {
        using var span = tracer.StartActivity("parse");
    }

    private static async Task<int> SevenAsync()
    {
        await Task.Yield();
        return 7;
    }

    private static async Task NothingAsync() => await Task.Yield();

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");
}
