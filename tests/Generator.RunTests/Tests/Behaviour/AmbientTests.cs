using Inputs.Behaviour;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>The user's AsyncLocals: the caller sees of them, and their handlers are told, what they would without tracing.</summary>
[Collection(ListeningCollection.Name)]
public class AmbientTests
{
    private static readonly Dictionary<string, (Func<Locals, Task, Task> Traced, Func<Locals, Task, Task> Plain)> Calls = new()
    {
        ["in place"] = (Ambient.InPlaceAsync, Ambient.PlainAsync),
        ["in place, value task"] = ((locals, pause) => Ambient.InPlaceValueAsync(locals, pause).AsTask(), Ambient.PlainAsync),
        ["async core"] = (Ambient.WrappedAsync, Ambient.PlainAsync),
        ["other core"] = (Ambient.ForwardedAsync, Ambient.PlainForwardedAsync),
        ["synchronous"] = ((locals, pause) => Now(() => Ambient.Sync(locals), pause), (locals, pause) => Now(() => Ambient.Plain(locals), pause)),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    private static IEnumerable<(Audience Audience, bool Suspends)> Audiences =>
        from audience in Enum.GetValues<Audience>()
        from suspends in new[] { true, false }
        select (audience, suspends);

    [Theory, MemberData(nameof(Names))]
    public void The_caller_sees_what_it_would_see(string call) => Audiences.Check((audience, suspends) =>
    {
        using var scene = new Scene(audience);

        var plain = Observe(Calls[call].Plain, suspends);
        var traced = Observe(Calls[call].Traced, suspends);

        if (call == "async core" && suspends)
        {
            // Where the caller holds a second task, the thread switches contexts once more, as around any await; handlers are told of it.
            traced = WithoutSwitches(traced);
            plain = WithoutSwitches(plain);
        }

        traced.ShouldBe(plain);
        scene.CurrentShouldBeTheCallers();
    });

    [Theory, MemberData(nameof(Names))]
    public void With_suppressed_flow_too(string call) => Audiences.Check((audience, suspends) =>
    {
        using var scene = new Scene(audience);

        var plain = Suppressed(Calls[call].Plain);
        var traced = Suppressed(Calls[call].Traced);

        if (RuntimeAsync.IsOn && suspends)
        {
            // Only a state machine that flows no context goes on in the context of whoever resumes it.
            if (call.StartsWith("in place", StringComparison.Ordinal))
            {
                return;
            }

            traced = WithoutSwitches(traced);
            plain = WithoutSwitches(plain);
        }

        traced.ShouldBe(plain);
        scene.CurrentShouldBeTheCallers();

        // Undoing throws where the thread's context is not the one that was suppressed.
        string[] Suppressed(Func<Locals, Task, Task> make)
        {
            var flow = ExecutionContext.SuppressFlow();
            try
            {
                var observed = Observe(make, suspends);
                ExecutionContext.IsFlowSuppressed().ShouldBeTrue();
                scene.CurrentShouldBeTheCallers();
                return observed;
            }
            finally
            {
                flow.Undo();
            }
        }
    });

    // What the caller has after the call and after the task's end, and every change that the handler was told.
    private static string[] Observe(Func<Locals, Task, Task> make, bool suspends)
    {
        var gate = new TaskCompletionSource();
        var locals = new Locals();
        var observed = new List<string>();
        locals.Set(-1);

        var task = make(locals, suspends ? gate.Task : Task.CompletedTask);
        observed.Add($"{locals.Number.Value} {locals.Observed.Value}");

        if (suspends)
        {
            Inline(gate.SetResult);
        }

        task.GetAwaiter().GetResult();
        observed.Add($"{locals.Number.Value} {locals.Observed.Value}");
        return [.. observed, .. locals.Changes];
    }

    private static string[] WithoutSwitches(string[] observed) => [.. observed.Where(change => !change.EndsWith('*'))];

    private static void Inline(Action complete)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            complete();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static Task Now(Action call, Task pause)
    {
        call();
        return pause;
    }
}
