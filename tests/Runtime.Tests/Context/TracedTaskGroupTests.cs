using OpenTelemetry;

namespace Pynector.Runtime.Tests.Context;

/// <summary>A task group: structured concurrency under one span.</summary>
public sealed class TracedTaskGroupTests
{
    [Fact]
    public async Task Tasks_are_children_of_the_span_and_waited_for()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();

        var group = tracer.StartTaskGroup("save", ActivityKind.Producer, [new("order.id", 7)]);
        Activity.Current.ShouldBeSameAs(group.Activity);
        Task<int> first = group.Run(token => tracer.RunAsync("a", async () => { await gate.Task; return 1; }));
        Activity.Current.ShouldBeSameAs(group.Activity);
        using (tracer.StartSpan("body"))
        {
            group.Run(token => tracer.RunAsync("b", () => gate.Task));
        }

        var disposal = group.DisposeAsync().AsTask();
        Activity.Current.ShouldBeSameAs(outer);
        disposal.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await disposal;

        first.Result.ShouldBe(1);
        Activity.Current.ShouldBeSameAs(outer);
        var span = recorder.Stopped[^1];
        (span.OperationName, span.Kind, span.GetTagItem("order.id"), span.Parent, span.Status).ShouldBe(("save", ActivityKind.Producer, 7, outer, ActivityStatusCode.Unset));
        recorder.Stopped.SkipLast(1).Select(child => child.OperationName).ShouldBe(["body", "a", "b"], ignoreOrder: true);
        recorder.Stopped.SkipLast(1).ShouldAllBe(child => child.Parent == span);
    }

    [Fact]
    public async Task After_the_using_the_caller_s_span_is_current()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        await using (var group = tracer.StartTaskGroup("save"))
        {
            group.Run(async _ => await Task.Yield());
            Activity.Current.ShouldBeSameAs(group.Activity);
            await Task.Yield();
            Activity.Current.ShouldBeSameAs(group.Activity);
        }

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Span.OperationName.ShouldBe("save");
    }

    [Fact]
    public async Task Tasks_may_add_tasks_while_the_group_waits()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var gate = new TaskCompletionSource();
        var group = tracer.StartTaskGroup("save");
        var innermost = false;

        group.Run(async _ =>
        {
            await gate.Task;
            group.Run(async _ =>
            {
                await Task.Yield();
                group.Run(async _ => await tracer.RunAsync("innermost", async () => { innermost = true; }));
            });
        });
        var disposal = group.DisposeAsync().AsTask();
        gate.SetResult();
        await disposal;

        innermost.ShouldBeTrue();
        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["innermost", "save"]);
        recorder.Stopped[0].Parent.ShouldBeSameAs(recorder.Stopped[^1]);
    }

    [Fact]
    public async Task Adding_after_completion_is_an_error()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var group = tracer.StartTaskGroup("save");
        await group.DisposeAsync();

        Should.Throw<InvalidOperationException>(() => { group.Run(_ => Task.CompletedTask); }).ShouldBeOfType<ObjectDisposedException>();
        Should.Throw<ArgumentNullException>(() => { group.Run((Func<CancellationToken, Task>)null!); });
        group.Cancel();
    }

    [Fact]
    public async Task A_second_disposal_throws_nothing_and_changes_nothing()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var group = tracer.StartTaskGroup("save");
        group.Run(async _ => throw new InvalidOperationException());
        await Caught.FromAsync(group.DisposeAsync().AsTask());
        using var later = new Activity("later").Start();

        await group.DisposeAsync();

        Activity.Current.ShouldBeSameAs(later);
        recorder.Span.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Baggage_of_a_task_is_its_own()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        Baggage.SetBaggage("tenant", "7");
        await using var group = tracer.StartTaskGroup("save");

        var tasks = Enumerable.Range(0, 4).Select(i => group.Run(async _ =>
        {
            Baggage.SetBaggage($"task.{i}", "x");
            await Task.Yield();
            return string.Join(' ', Baggage.Current.GetBaggage().Keys.Order());
        })).ToList();

        (await Task.WhenAll(tasks)).ShouldBe(Enumerable.Range(0, 4).Select(i => $"task.{i} tenant"));
        Baggage.Current.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_tasks_from_many_threads_are_all_counted()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var done = 0;

        await using (var group = tracer.StartTaskGroup("save"))
        {
            _ = group.Run(_ => Task.Run(() => Parallel.For(0, 500, _ => group.Run(async _ =>
            {
                await Task.Yield();
                group.Run(async _ => { Interlocked.Increment(ref done); });
            }))));
        }

        done.ShouldBe(500);
        recorder.Span.OperationName.ShouldBe("save");
    }

    [Fact]
    public async Task Unheard_the_caller_s_span_stays_as_it_is()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        using var outer = new Activity("outer").Start();

        await using (var group = tracer.StartTaskGroup("save"))
        {
            group.Activity.ShouldBeNull();
            Activity.Current.ShouldBeSameAs(outer);
            using var inner = new Activity("inner").Start();
            (await group.Run(async _ => Activity.Current)).ShouldBeSameAs(inner);
        }

        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public async Task Listeners_that_throw_change_nothing()
    {
        using var recorder = new Recorder { OnStarted = _ => Throw(), OnStopped = _ => Throw(), OnException = Throw };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var failure = new InvalidOperationException();
        var group = tracer.StartTaskGroup("save");
        group.Run(async _ => throw failure);

        (await Caught.FromAsync(group.DisposeAsync().AsTask())).ShouldBeSameAs(failure);

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        Activity.Current.ShouldBeSameAs(outer);
    }

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");
}
