namespace Pynector.Runtime.Tests;

/// <summary>What the caller of a traced method holds: by nothing can the caller tell whether somebody listens.</summary>
public sealed class ReturnedTaskTests
{
    public enum Way
    {
        Async,
        Forwarding,
        ByHand,
    }

    public static TheoryData<Way> Ways => [.. Enum.GetValues<Way>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_result_that_the_declared_type_hides_is_there(Way way)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();

        var task = Call(way, recorder, async Task () => await CountAsync(gate.Task), () => CountAsync(gate.Task));
        gate.SetResult();

        if (way != Way.Async)
        {
            (await (Task<int>)task).ShouldBe(42);
            ((int)await (dynamic)task).ShouldBe(42);
        }

        await task;
        recorder.Stopped.ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_task_of_an_async_method_has_no_result_more_than_unheard(Way way)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();
        async Task WaitAsync() => await gate.Task;

        var task = Call(way, recorder, WaitAsync, WaitAsync);
        ResultOf(task).ShouldBe(ResultOf(WaitAsync()));
        gate.SetResult();

        await task;
        recorder.Stopped.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_task_of_an_async_method_that_fails_has_no_result_more_than_unheard(Way way)
    {
        using var recorder = new Recorder();
        static async Task FailAsync()
        {
            await Task.CompletedTask;
            throw new InvalidOperationException();
        }

        var task = Call(way, recorder, FailAsync, FailAsync);

        ResultOf(task).ShouldBe(ResultOf(FailAsync()));
        await Should.ThrowAsync<InvalidOperationException>(() => task);
        recorder.Stopped.ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bare_task_has_no_result_at_all(bool fails)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();

        var task = Call(Way.Forwarding, recorder, null!, () => gate.Task);
        ResultOf(task).ShouldBe("none");
        if (fails)
        {
            gate.SetException(new InvalidOperationException());
            await Should.ThrowAsync<InvalidOperationException>(() => task);
        }
        else
        {
            gate.SetResult();
            await task;
        }

        recorder.Stopped.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Way.Forwarding)]
    [InlineData(Way.ByHand)]
    public async Task A_cold_task_can_be_started(Way way)
    {
        using var recorder = new Recorder();
        var cold = new Task(() => { });

        var task = Call(way, recorder, null!, () => cold);
        task.Status.ShouldBe(TaskStatus.Created);
        recorder.Stopped.ShouldBeEmpty();
        task.Start();

        await task;
        SpinWait.SpinUntil(() => recorder.Stopped.Count == 1, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Way.Forwarding)]
    [InlineData(Way.ByHand)]
    public async Task The_state_of_a_task_is_there(Way way)
    {
        using var recorder = new Recorder();
        var source = new TaskCompletionSource<int>("state");

        var task = Call(way, recorder, null!, () => source.Task);
        task.AsyncState.ShouldBe("state");
        var ended = task.ContinueWith(_ => recorder.Stopped.Count, TaskContinuationOptions.ExecuteSynchronously);
        source.SetResult(1);

        (await ended).ShouldBe(1);
    }

    [Theory]
    [InlineData(Way.Forwarding)]
    [InlineData(Way.ByHand)]
    public async Task A_task_of_a_derived_class_is_handed_on_itself(Way way)
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();
        var derived = new DerivedTask(gate.Task);

        var task = Call(way, recorder, null!, () => derived);
        task.ShouldBeSameAs(derived);
        derived.Start();
        gate.SetException(new IOException("lost"));

        await Should.ThrowAsync<AggregateException>(() => task);
        SpinWait.SpinUntil(() => recorder.Stopped.Count == 1, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public async Task A_second_task_of_a_chain_is_as_good_as_the_first()
    {
        using var recorder = new Recorder();
        var gate = new TaskCompletionSource();
        var method = recorder.Method();
        async Task WaitAsync() => await gate.Task;

        var task = method.CallAsync(() => method.CallAsync(WaitAsync));
        ResultOf(task).ShouldBe(ResultOf(WaitAsync()));
        gate.SetResult();

        await task;
        recorder.Stopped.Count.ShouldBe(2);
    }

    private static Task Call(Way way, Recorder recorder, Func<Task> asyncCore, Func<Task> core) => way switch
    {
        Way.Async => recorder.Method().CallAsync(asyncCore),
        Way.Forwarding => recorder.Method().Forward(core),
        _ => PynectorTelemetry.Get(recorder.Source).Tracer.RunAsync("by hand", core),
    };

    // The task and the result, as code that looks for one by reflection sees them.
    private static string ResultOf(Task task) => task.GetType().GetProperty("Result")?.PropertyType.ToString() ?? "none";

    private static async Task<int> CountAsync(Task gate)
    {
        await gate;
        return 42;
    }

    private sealed class DerivedTask(Task inner) : Task(inner.Wait);
}
