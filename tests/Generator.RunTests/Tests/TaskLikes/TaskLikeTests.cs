using System.Diagnostics;
using Inputs.TaskLikes;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.TaskLikes;

/// <summary>Methods that return a task-like with a builder of its own.</summary>
[Collection(ListeningCollection.Name)]
public class TaskLikeTests
{
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_caller_gets_what_the_plain_method_gives(Method method) => Rows.All.Check((ending, audience) =>
    {
        using var scene = new Scene(audience);
        var script = new Script(ending);

        var plain = Call(Subject.Of(method).Plain, script);
        var traced = Call(Subject.Of(method).Traced, script);

        traced.ShouldBe(plain);
        traced.Result.ShouldBe(script.Fault ?? (Subject.Of(method).HasResult ? 42 : (object?)null));
    });

    // Something ambient that the body changes: it reaches the caller, and who lets the body go on, as far as the builder lets it.
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_callers_context_is_what_the_plain_method_leaves(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();

        Notes(Subject.Of(method).Traced).ShouldBe(Notes(Subject.Of(method).Plain));

        (string? AtReturn, string? AtEnd) Notes(Func<Trip, Outcome> call)
        {
            var trip = new Script(ending).Trip();
            Trip.Note = "calling";
            Try(call, trip);
            var atReturn = Trip.Note;
            if (new Script(ending).Waits)
            {
                trip.Resume();
            }

            var atEnd = Trip.Note;
            Trip.Note = null;
            return (atReturn, atEnd);
        }
    });

    // A caller that blocks its user interface's thread would wait in vain for what is posted to it.
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Nothing_is_posted_to_the_callers_synchronization_context(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var trip = new Script(ending).Trip();
        var context = new CountingContext();
        In(context, () => ending == Ending.ThrowsAtTheCall ? Record.Exception(() => Subject.Of(method).Traced(trip)) : Subject.Of(method).Traced(trip));
        if (new Script(ending).Waits)
        {
            trip.Resume();
        }

        context.Posted.ShouldBe(0);
        scene.Recorder.Stopped.Count.ShouldBe(1);
    });

    // The bare kind restores nothing by itself where its method first waits.
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_caller_keeps_its_synchronization_context(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var trip = new Script(ending).Trip();
        foreach (var context in (SynchronizationContext?[])[null, new CountingContext()])
        {
            In(context, () =>
            {
                Record.Exception(() => Subject.Of(method).Traced(trip));
                SynchronizationContext.Current.ShouldBeSameAs(context);
                return null;
            });
            var call = new Task<SynchronizationContext?>(() =>
            {
                Record.Exception(() => Subject.Of(method).Traced(trip));
                return SynchronizationContext.Current;
            });
            In(context, () =>
            {
                call.RunSynchronously(new InlineScheduler());
                return null;
            });
            call.Result.ShouldBeSameAs(context);
        }
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_caller_has_its_own_span(Method method) => Rows.All.Check((ending, audience) =>
    {
        using var scene = new Scene(audience);
        var script = new Script(ending);
        var trip = script.Trip();

        var outcome = Try(Subject.Of(method).Traced, trip);
        scene.CurrentShouldBeTheCallers();
        if (script.Waits)
        {
            trip.Resume();
            scene.CurrentShouldBeTheCallers();
        }

        _ = (outcome as Outcome)?.Result;
        scene.CurrentShouldBeTheCallers();
    });

    // The bare kind goes on, and ends, in the context of whoever lets it: nothing there is its own.
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Who_lets_it_go_on_keeps_its_span(Method method) => Rows.LaterEndings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var trip = new Script(ending).Trip();
        Try(Subject.Of(method).Traced, trip);
        using var other = new Activity("other").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom()).Start();

        trip.Resume();

        scene.Recorder.Stopped.Count.ShouldBe(1);
        Activity.Current.ShouldBeSameAs(other);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Who_lets_it_go_on_without_a_span_has_none_afterwards(Method method) => Rows.LaterEndings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var trip = new Script(ending).Trip();
        Try(Subject.Of(method).Traced, trip);
        Activity.Current = null;

        trip.Resume();

        scene.Recorder.Stopped.Count.ShouldBe(1);
        Activity.Current.ShouldBeNull();
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Where_a_listener_throws_at_the_end_who_lets_it_go_on_keeps_its_span(Method method) => Rows.LaterEndings.Check(ending =>
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStopped = _ => throw new NotSupportedException("stop");
        var trip = new Script(ending).Trip();
        Try(Subject.Of(method).Traced, trip);
        using var other = new Activity("other").Start();

        trip.Resume();

        Activity.Current.ShouldBeSameAs(other);
    });

    // Putting an ended span back would make it the parent of what comes next.
    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void Who_lets_it_go_on_within_its_span_does_not_keep_that(Method method) => Rows.LaterEndings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var trip = new Script(ending).Trip();
        Try(Subject.Of(method).Traced, trip);
        var span = scene.Recorder.Started.ShouldHaveSingleItem();
        Activity.Current = span;

        trip.Resume();

        span.IsStopped.ShouldBeTrue();
        if (method is Method.BareInPlace or Method.BareAsyncCore)
        {
            scene.CurrentShouldBeTheCallers();
        }
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_body_has_the_span(Method method) => Rows.All.Check((ending, audience) =>
    {
        using var scene = new Scene(audience);
        var script = new Script(ending);
        var trip = script.Trip();
        Try(Subject.Of(method).Traced, trip);
        if (script.Waits)
        {
            trip.Resume();
        }

        var inside = audience is Audience.None or Audience.SampledOut ? scene.Caller : scene.Span;
        trip.SeenBefore.ShouldBeSameAs(inside);

        // The bare kind carries nothing over an await.
        if (ending != Ending.ThrowsAtTheCall && !(script.Waits && method is (Method.BareInPlace or Method.BareAsyncCore)))
        {
            trip.SeenAfter.ShouldBeSameAs(inside);
        }
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_span_shows_the_ending(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var script = new Script(ending);
        Call(Subject.Of(method).Traced, script);

        var span = scene.Span;
        span.OperationName.ShouldBe($"Booth.{method}");
        span.Parent.ShouldBeSameAs(scene.Caller);
        span.Status.ShouldBe(script.Status);
        span.StatusDescription.ShouldBe(script.IsError ? "sold out" : null);
        span.Events.Count().ShouldBe(script.IsError ? 1 : 0);
        span.GetTagItem("error.type").ShouldBe(script.IsError ? "System.InvalidOperationException" : null);
        span.GetTagItem("pynector.canceled").ShouldBe(ending is Ending.Canceled or Ending.CanceledLater ? true : null);
        span.GetTagItem("seat").ShouldBe(7);
        var isWrapped = method is not (Method.InPlace or Method.InPlaceOnly or Method.BareInPlace);
        span.GetTagItem("booth.number").ShouldBe(isWrapped ? 3 : null);
        span.GetTagItem("seat.result").ShouldBe(isWrapped && Subject.Of(method).HasResult && script.Fault is null ? 42 : null);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void The_span_ends_before_anybody_sees_the_end(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();
        var script = new Script(ending);
        var trip = script.Trip();
        var outcome = Try(Subject.Of(method).Traced, trip) as Outcome;
        if (!script.Waits)
        {
            scene.Recorder.Stopped.Count.ShouldBe(1);
            return;
        }

        var order = new List<string>();
        scene.Recorder.OnStopped = _ => order.Add($"ended, {outcome!.IsCompleted}");
        In(context: null, () =>
        {
            outcome!.OnCompleted(() => order.Add("continued"));
            return null;
        });
        trip.Resume();

        order.ShouldBe(["ended, False", "continued"]);
    });

    [Theory, MemberData(nameof(Rows.Methods), MemberType = typeof(Rows))]
    public void A_listener_that_throws_changes_nothing(Method method) => Rows.Endings.Check(ending =>
    {
        using var scene = Scene.Recording();
        scene.Recorder.OnStarted = _ => throw new NotSupportedException("start");
        scene.Recorder.OnStopped = _ => throw new NotSupportedException("stop");
        var script = new Script(ending);

        Call(Subject.Of(method).Traced, script).ShouldBe(Call(Subject.Of(method).Plain, script));
        scene.Span.Status.ShouldBe(script.Status);
        scene.CurrentShouldBeTheCallers();
    });

    private static (bool Thrown, bool WasCompleted, object? Result) Call(Func<Trip, Outcome> call, Script script)
    {
        var trip = script.Trip();
        var called = Try(call, trip);
        if (called is not Outcome outcome)
        {
            return (true, true, called);
        }

        var wasCompleted = outcome.IsCompleted;
        if (!wasCompleted)
        {
            trip.Resume();
        }

        return (false, wasCompleted, outcome.Result);
    }

    // Without the synchronization context of the test framework, to which an await would be posted.
    private static object? Try(Func<Trip, Outcome> call, Trip trip) => In(context: null, () =>
    {
        try
        {
            return call(trip);
        }
        catch (Exception e)
        {
            return (object)e;
        }
    });

    private static object? In(SynchronizationContext? context, Func<object?> run)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            return run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posted { get; private set; }

        public override void Post(SendOrPostCallback d, object? state) => Posted++;
    }

    private sealed class InlineScheduler : TaskScheduler
    {
        protected override void QueueTask(Task task)
        {
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
