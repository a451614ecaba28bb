using System.Diagnostics;
using System.Threading.Tasks.Sources;
using Inputs.Behaviour;
using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>Tasks that no async method makes: whatever is handed on, the caller gets it whole.</summary>
[Collection(ListeningCollection.Name)]
public class TaskTests
{
    private static readonly CancellationToken Requested = new(canceled: true);

    public static TheoryData<Audience, bool> Rows
    {
        get
        {
            var rows = new TheoryData<Audience, bool>();
            foreach (var audience in Enum.GetValues<Audience>())
            {
                rows.Add(audience, true);
                rows.Add(audience, false);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Every_exception_of_a_task_that_has_many_reaches_the_caller(Audience audience, bool pending)
    {
        var faults = new Exception[] { new InvalidOperationException("one"), new ArgumentException("two"), new OrderWithdrawnException(Requested) };
        var gates = faults.Select(_ => new TaskCompletionSource<int>()).ToArray();
        var all = Task.WhenAll(gates.Select(gate => gate.Task)).ContinueWith(t => t, TaskScheduler.Default).Unwrap();
        using var scene = new Scene(audience);
        if (!pending)
        {
            Complete();
            await Done(all);
        }

        var passed = ForeignTasks.PassAsync((Task)all);
        if (pending)
        {
            Complete();
        }

        (await Should.ThrowAsync<InvalidOperationException>(() => passed)).ShouldBeSameAs(faults[0]);
        passed.IsFaulted.ShouldBeTrue();
        passed.Exception!.InnerExceptions.ShouldBe(faults);
        if (audience is Audience.Recording or Audience.RecordingRoot)
        {
            scene.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        }

        void Complete()
        {
            for (var i = 0; i < faults.Length; i++)
            {
                gates[i].SetException(faults[i]);
            }
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task A_task_cancelled_by_a_token_is_cancelled_by_that_token(Audience audience, bool pending)
    {
        using var cancellation = new CancellationTokenSource();
        var source = new TaskCompletionSource<int>();
        using var scene = new Scene(audience);
        await cancellation.CancelAsync();
        if (!pending)
        {
            source.SetCanceled(cancellation.Token);
        }

        var passed = ForeignTasks.PassAsync(source.Task);
        source.TrySetCanceled(cancellation.Token);

        (await Should.ThrowAsync<TaskCanceledException>(() => passed)).CancellationToken.ShouldBe(cancellation.Token);
        passed.Status.ShouldBe(TaskStatus.Canceled);
        if (audience is Audience.Recording or Audience.RecordingRoot)
        {
            scene.Span.GetTagItem("pynector.canceled").ShouldBe(true);
            scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        }
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.SampledOut), InlineData(Audience.Recording)]
    public void A_completed_task_is_handed_on_itself(Audience audience)
    {
        using var scene = new Scene(audience);
        var task = Task.FromResult(5);

        ForeignTasks.PassAsync(task).ShouldBeSameAs(task);
        ForeignTasks.PassAsync(Task.CompletedTask).ShouldBeSameAs(Task.CompletedTask);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.SampledOut)]
    public void A_pending_task_is_handed_on_itself_where_there_is_no_span(Audience audience)
    {
        using var scene = new Scene(audience);
        var source = new TaskCompletionSource<int>();

        ForeignTasks.PassAsync(source.Task).ShouldBeSameAs(source.Task);
        ForeignTasks.PassAsync((Task)source.Task).ShouldBeSameAs(source.Task);
    }

    // Broken code may return no task at all; the caller must meet that, and not the tracing.
    [Theory, InlineData(Audience.None), InlineData(Audience.SampledOut), InlineData(Audience.SampledOutRoot), InlineData(Audience.Recording)]
    public void No_task_at_all_is_handed_on(Audience audience)
    {
        using var scene = new Scene(audience);

        ForeignTasks.PassAsync((Task)null!).ShouldBeNull();
        ForeignTasks.PassAsync((Task<int>)null!).ShouldBeNull();
        scene.CurrentShouldBeTheCallers();
    }

    // A value task's source must be asked for its result once and no more.
    [Theory, MemberData(nameof(Rows))]
    public async Task A_source_of_a_value_task_is_read_once(Audience audience, bool pending)
    {
        using var scene = new Scene(audience);
        var source = new OnceSource();
        if (!pending)
        {
            source.Complete(7);
        }

        var passed = ForeignTasks.PassAsync(new ValueTask<int>(source, source.Version));
        if (pending)
        {
            source.Complete(7);
        }

        (await passed).ShouldBe(7);
        source.Reads.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_failure_that_nobody_looks_at_is_still_reported_as_unobserved(Audience audience, bool pending)
    {
        var messages = new[] { Guid.NewGuid().ToString(), Guid.NewGuid().ToString() };
        var seen = new List<string?>();
        TaskScheduler.UnobservedTaskException += Look;
        try
        {
            Fail(ForeignTasks.FailAsync, messages[0]);
            Fail(ForeignTasks.FailElsewhereAsync, messages[1]);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Look;
        }

        seen.ShouldBe(messages, ignoreOrder: true);

        // On a thread that ends: no stack may hold the task when the collector looks.
        void Fail(Func<Task, string, Task> call, string message)
        {
            var thread = new Thread(() =>
            {
                using var scene = new Scene(audience);
                var gate = new TaskCompletionSource();
                if (!pending)
                {
                    gate.SetResult();
                }

                call(gate.Task, message);
                gate.TrySetResult();
            });
            thread.Start();
            thread.Join();
        }

        void Look(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            var message = e.Exception.InnerException?.Message;
            if (messages.Contains(message))
            {
                seen.Add(message);
                e.SetObserved();
            }
        }
    }

    // Waits without observing what the task failed of.
    private static Task Done(Task task) =>
        task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private sealed class OnceSource : IValueTaskSource<int>
    {
        private ManualResetValueTaskSourceCore<int> _core;

        public int Reads { get; private set; }

        public short Version => _core.Version;

        public void Complete(int result) => _core.SetResult(result);

        public int GetResult(short token)
        {
            Reads++;
            return _core.GetResult(token);
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}
