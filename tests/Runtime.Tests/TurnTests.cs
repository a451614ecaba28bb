using System.Collections.Concurrent;

namespace Pynector.Runtime.Tests;

/// <summary>On the thread of a user interface the caller goes on in the same turn, and with the same number of posts, heard or not.</summary>
public sealed class TurnTests
{
    public enum Way
    {
        Async,
        AsyncValue,
        Forwarding,
        ByHand,
        Stateful,
        InPlace,
        Move,
        Disposal,
    }

    public static TheoryData<Way> Ways => [.. Enum.GetValues<Way>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_caller_goes_on_in_the_same_turn(Way way)
    {
        var unheard = Order(way, "Test.Turns.Unheard");
        using var recorder = new Recorder();
        var heard = Order(way, recorder.Source);

        heard.ShouldBe(unheard);
        heard.ShouldBe(["caller goes on", "next message", "2 posts"]);
        recorder.Stopped.ShouldHaveSingleItem();
    }

    private static Task<int> Call(Way way, string source, TaskCompletionSource<int> gate)
    {
        var method = new TracedMethod(typeof(TurnTests).Assembly, source, "Turn");
        async Task<int> WaitAsync() => await gate.Task;
        var state = new TaskCompletionSource<int>("state");
        if (way == Way.Stateful)
        {
            gate.Task.ContinueWith(_ => state.SetResult(1), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return way switch
        {
            Way.Async => method.CallAsync(WaitAsync),
            Way.AsyncValue => method.CallValueAsync(async () => await gate.Task).AsTask(),
            Way.Forwarding => method.Forward(() => gate.Task),
            Way.InPlace => Form.InPlace.RunAsync(method, WaitAsync),
            Way.Move => EnumerateAsync(new Stream(gate.Task, Task.CompletedTask)),
            Way.Disposal => EnumerateAsync(new Stream(Task.FromResult(1), gate.Task)),
            Way.ByHand => PynectorTelemetry.Get(source).Tracer.RunAsync("by hand", WaitAsync),
            _ => method.Forward(() => state.Task),
        };

        async Task<int> EnumerateAsync(IAsyncEnumerator<int> stream)
        {
            var traced = method.HasListeners ? method.BeginAsyncStream().TraceAsync(stream) : stream;
            await traced.MoveNextAsync();
            await traced.DisposeAsync();
            return 1;
        }
    }

    private static List<string> Order(Way way, string source)
    {
        using var queue = new TurnContext();
        var order = new ConcurrentQueue<string>();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(queue);
            var gate = new TaskCompletionSource<int>();
            async Task CallAsync()
            {
                await Call(way, source, gate);
                order.Enqueue("caller goes on");
            }

            var caller = CallAsync();
            queue.Post(_ => gate.SetResult(1), null);
            queue.Post(_ => order.Enqueue("next message"), null);
            queue.RunUntil(caller);
        });
        thread.Start();
        thread.Join();
        return [.. order, $"{queue.Posts} posts"];
    }

    /// <summary>A stream of one item, whose move and disposal are tasks.</summary>
    private sealed class Stream(Task move, Task disposal) : IAsyncEnumerator<int>
    {
        public int Current => 1;

        public async ValueTask<bool> MoveNextAsync()
        {
            await move;
            return true;
        }

        public ValueTask DisposeAsync() => new(disposal);
    }
}
