using System.Collections.Concurrent;
using Inputs.Behaviour;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Behaviour;

/// <summary>A caller that runs in turns, as a user interface does, goes on in the same turn, heard or not.</summary>
[Collection(ListeningCollection.Name)]
public class TurnsTests
{
    private static readonly Dictionary<string, Func<Task, bool, Task<int>>> Calls = new()
    {
        ["in place"] = Turns.InPlaceAsync,
        ["async core"] = Turns.SplitAsync,
        ["async core, value task"] = static (pause, inTurn) => Turns.SplitValueAsync(pause, inTurn).AsTask(),
        ["other core"] = Turns.ForwardedAsync,
        ["at the call"] = static (pause, inTurn) => Turns.PlainAsync(pause, inTurn),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    public static TheoryData<string, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, bool>();
            foreach (var call in Calls.Keys)
            {
                ways.Add(call, true);
                ways.Add(call, false);
            }

            return ways;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void The_caller_goes_on_in_the_same_turn_and_after_as_many_posts(string call, bool inTurn)
    {
        var unheard = Order(Calls[call], inTurn);
        using var scene = new Scene(Audience.RecordingRoot);
        var heard = Order(Calls[call], inTurn);

        heard.ShouldBe(unheard);
        scene.Span.Status.ShouldBe(System.Diagnostics.ActivityStatusCode.Unset);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_caller_that_blocks_its_turn_gets_what_needs_none(string call)
    {
        using var scene = new Scene(Audience.RecordingRoot);
        using var context = new TurnContext();
        var result = 0;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            var gate = new TaskCompletionSource();
            var task = Calls[call](gate.Task, false);
            ThreadPool.QueueUserWorkItem(_ => gate.SetResult());
            result = task.Wait(TimeSpan.FromSeconds(30)) ? task.Result : -1;
        });
        thread.Start();
        thread.Join();

        result.ShouldBe(1);
        context.Posts.ShouldBe(0);
    }

    private static List<string> Order(Func<Task, bool, Task<int>> call, bool inTurn)
    {
        using var context = new TurnContext();
        var order = new ConcurrentQueue<string>();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            var gate = new TaskCompletionSource();
            var caller = CallAsync(gate.Task);
            if (inTurn)
            {
                context.Post(_ => gate.SetResult(), null);
                context.Post(_ => order.Enqueue("next message"), null);
            }
            else
            {
                ThreadPool.QueueUserWorkItem(_ => gate.SetResult());
            }

            context.RunUntil(caller);
        });
        thread.Start();
        thread.Join();
        return [.. order, $"{context.Posts} posts"];

        async Task CallAsync(Task pause)
        {
            await call(pause, inTurn);
            order.Enqueue($"caller goes on, in a turn: {SynchronizationContext.Current == context}");
        }
    }
}
