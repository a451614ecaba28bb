using Inputs.Matrix;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>A span has ended before anybody can know that the call has.</summary>
[Collection(ListeningCollection.Name)]
public class OrderTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_call_that_is_over_when_it_returns_has_ended_its_span(Form form, Shape shape) => Rows.Ways(shape).Check((ending, moment) =>
    {
        using var scene = Scene.Recording();
        var returned = Returned.From(() => Subject.Of(form, shape).Traced(new Journey(moment, Endings.Fault(ending))));

        scene.Recorder.Started.Count.ShouldBe(1);
        scene.Recorder.Stopped.Count.ShouldBe(returned.WasCompleted ? 1 : 0);
    });

    // What can't be seen as completed while the span ends can't have released a waiter, nor run a continuation.
    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public void The_span_ends_while_the_task_is_not_yet_completed(Form form, Shape shape) => Rows.Endings.Check(ending =>
    {
        var way = new Journey(Moment.AfterSuspension, Endings.Fault(ending));
        using var scene = Scene.Recording();
        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        bool? completed = null;
        scene.Recorder.OnStopped = _ => completed = returned.Task!.IsCompleted;

        way.Resume();

        completed.ShouldBe(false);
        returned.Task!.IsCompleted.ShouldBeTrue();
    });

    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public void The_span_ends_before_a_continuation_of_the_caller_runs(Form form, Shape shape) => Rows.Endings.Check(ending =>
    {
        var way = new Journey(Moment.AfterSuspension, Endings.Fault(ending));
        var order = new List<string>();
        using var scene = Scene.Recording();
        scene.Recorder.OnStopped = _ => order.Add("ended");
        Continue(Subject.Of(form, shape).Traced(way), () => order.Add("continued"));

        way.Resume();

        order.ShouldBe(["ended", "continued"]);
    });

    [Theory, MemberData(nameof(Rows.SuspendingMethods), MemberType = typeof(Rows))]
    public void The_span_ends_before_a_blocked_thread_goes_on(Form form, Shape shape) => Rows.Endings.Check(ending =>
    {
        var way = new Journey(Moment.AfterSuspension, Endings.Fault(ending));
        using var scene = Scene.Recording();
        var returned = Returned.From(() => Subject.Of(form, shape).Traced(way));
        using var waiting = new ManualResetEventSlim();
        var endedFirst = false;
        var waiter = new Thread(() =>
        {
            waiting.Set();
            returned.Awaited();
            endedFirst = scene.Recorder.Stopped.Count == 1;
        });
        waiter.Start();
        waiting.Wait();

        way.Resume();
        waiter.Join();

        endedFirst.ShouldBeTrue();
    });

    // On the very awaiter of what was returned, as the compiler does it.
    private static void Continue(object? returned, Action continuation)
    {
        switch (returned)
        {
            case ValueTask<int> task:
                task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);
                break;
            case ValueTask task:
                task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);
                break;
            default:
                ((Task)returned!).ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);
                break;
        }
    }
}
