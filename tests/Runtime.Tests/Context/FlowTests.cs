using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Pynector.Runtime.Tests.Context;

/// <summary>What is current in code that a span starts, by whichever way.</summary>
public sealed class FlowTests
{
    [Fact]
    public async Task Task_Run_keeps_the_span()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        await tracer.RunAsync("parse", async span =>
        {
            (await Task.Run(() => Activity.Current)).ShouldBeSameAs(span);
            (await Task.Factory.StartNew(() => Activity.Current, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ShouldBeSameAs(span);
        });
    }

    [Fact]
    public async Task Parallel_loops_keep_the_span()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var seen = new ConcurrentBag<Activity?>();

        await tracer.RunAsync("parse", async span =>
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, 20), async (i, token) => await tracer.RunAsync("item", async item =>
            {
                await Task.Yield();
                seen.Add(item!.Parent);
            }));
            Parallel.For(0, 20, _ => seen.Add(Activity.Current));
            Activity.Current.ShouldBeSameAs(span);
        });

        recorder.Stopped.Count.ShouldBe(21);
        seen.Count.ShouldBe(40);
        var outer = recorder.Stopped[^1];
        seen.ShouldAllBe(span => span == outer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_span_is_current_after_each_await_wherever_it_continues(bool continueOnCapturedContext)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        await tracer.RunAsync("parse", async span =>
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Run(() => { }).ConfigureAwait(continueOnCapturedContext);
                Activity.Current.ShouldBeSameAs(span);
            }
        });

    }

    [Fact]
    public void A_synchronization_context_is_the_body_s_and_never_ours()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var gate = new TaskCompletionSource<int>();
        using var single = new SingleThread();

        // The thread blocks: were anything of ours posted to it, this would not end.
        single.Run(() =>
        {
            var task = tracer.RunAsync("run", async () => await gate.Task.ConfigureAwait(false));
            var all = tracer.WhenAll("all", [async _ => await gate.Task.ConfigureAwait(false), _ => Task.FromResult(1)], new() { MaxParallelism = 1 });
            var group = tracer.StartTaskGroup("group");
            group.Run(async _ => { await gate.Task.ConfigureAwait(false); });
            ThreadPool.QueueUserWorkItem(_ => gate.SetResult(3));
            task.Wait();
            all.Wait();
            group.DisposeAsync().AsTask().Wait();
        });
        single.Posted.ShouldBe(0);

        // A body that awaits as usual comes back to it, with its span.
        var seen = single.Run(() => tracer.RunAsync("run", async span =>
        {
            await Task.Yield();
            return (IsOn: SynchronizationContext.Current is SingleThread, IsSpan: Activity.Current == span);
        }));
        single.RunPosted();
        seen.Result.ShouldBe((true, true));
        single.Posted.ShouldBe(1);
    }

    [Fact]
    public async Task Under_a_suppressed_flow_a_span_ends_and_leaves_the_others_as_they_are()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();
        var seen = new List<Activity?>();
        Task task;

        using (ExecutionContext.SuppressFlow())
        {
            task = tracer.RunAsync("parse", async span =>
            {
                seen.Add(Activity.Current);
                await gate.Task;
                seen.Add(Activity.Current);
            });
            Activity.Current.ShouldBeSameAs(outer);
        }

        var foreign = new Activity("foreign").Start();
        await Task.Run(() =>
        {
            Activity.Current = foreign;
            gate.SetResult();
            Activity.Current.ShouldBeSameAs(foreign);
        });
        await task;

        // The body goes on in the context of whoever completes what it awaits: that is what suppressing the flow asks for.
        seen.ShouldBe([recorder.Span, foreign]);
        recorder.Span.Parent.ShouldBeSameAs(outer);
    }

    [Fact]
    public async Task A_queue_carries_no_span_but_a_captured_context_does()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var channel = Channel.CreateUnbounded<TraceContext>();
        Activity? without = null;
        var consumer = Task.Run(async () =>
        {
            await foreach (var sent in channel.Reader.ReadAllAsync())
            {
                without = Activity.Current;
                using (sent.Attach())
                {
                    await tracer.RunAsync("consume", async () => await Task.Yield());
                }

                Activity.Current.ShouldBeSameAs(without);
            }
        });

        tracer.Run("produce", () => channel.Writer.TryWrite(TraceContext.Capture()));
        channel.Writer.Complete();
        await consumer;

        without.ShouldBeNull();
        var produced = recorder.Stopped[0];
        var consumed = recorder.Stopped[^1];
        (consumed.OperationName, consumed.ParentSpanId, consumed.TraceId).ShouldBe(("consume", produced.SpanId, produced.TraceId));
    }

    private sealed class SingleThread : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

        public int Posted { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posted++;
            _queue.Add((d, state));
        }

        public void Run(Action work) => Run(() =>
        {
            work();
            return 0;
        });

        public T Run<T>(Func<T> work)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return work();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public void RunPosted()
        {
            var (callback, state) = _queue.Take();
            Run(() => callback(state));
        }

        public void Dispose() => _queue.Dispose();
    }
}
