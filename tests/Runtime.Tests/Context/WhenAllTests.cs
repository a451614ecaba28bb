using OpenTelemetry;

namespace Pynector.Runtime.Tests.Context;

/// <summary><c>WhenAll</c>: branches under one span, results in order.</summary>
public sealed class WhenAllTests
{
    private static readonly int[] Three = [0, 1, 2];

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Results_come_in_order_and_branches_are_children_of_the_span(int? parallelism)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        var results = await tracer.WhenAll(
            "fan.out",
            Enumerable.Range(0, 9),
            (i, _) => tracer.RunAsync("work", async () =>
            {
                for (var n = 9; n > i; n--)
                {
                    await Task.Yield();
                }

                return i;
            }),
            new() { MaxParallelism = parallelism },
            ActivityKind.Producer,
            [new("size", 9)]);

        results.ShouldBe(Enumerable.Range(0, 9));
        Activity.Current.ShouldBeSameAs(outer);
        var group = recorder.Stopped[^1];
        (group.OperationName, group.Kind, group.GetTagItem("size"), group.Parent).ShouldBe(("fan.out", ActivityKind.Producer, 9, outer));
        var work = recorder.Stopped.SkipLast(1).ToList();
        work.Count.ShouldBe(9);
        work.ShouldAllBe(span => span.Parent == group && span.OperationName == "work");
    }

    [Fact]
    public async Task Branches_without_results_and_branches_in_an_array_are_awaited()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var done = 0;

        await tracer.WhenAll("none", []);
        await tracer.WhenAll("actions", [async token => { await Task.Yield(); Interlocked.Increment(ref done); }, token => Task.CompletedTask]);
        (await tracer.WhenAll("results", [_ => Task.FromResult(1), async _ => 2])).ShouldBe([1, 2]);

        done.ShouldBe(1);
        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["none", "actions", "results"]);
    }

    [Fact]
    public async Task The_caller_s_span_is_current_as_soon_as_the_task_is_returned()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource<int>();

        var task = tracer.WhenAll("fan.out", [_ => gate.Task]);

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetResult(3);
        (await task).ShouldBe([3]);
        recorder.Span.OperationName.ShouldBe("fan.out");
    }

    [Fact]
    public async Task Each_branch_has_a_span_on_request()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new InvalidOperationException("No stock.");
        var seen = new Activity?[2];

        var caught = await Caught.FromAsync(tracer.WhenAll(
            "fan.out",
            [async _ => { seen[0] = Activity.Current; await Task.Yield(); throw thrown; }, async _ => { seen[1] = Activity.Current; }],
            new() { SpanPerBranch = true }));

        caught.ShouldBeSameAs(thrown);
        var group = recorder.Stopped[^1];
        var branches = recorder.Stopped.SkipLast(1).OrderBy(span => (int)span.GetTagItem("pynector.branch")!).ToList();
        branches.ShouldBe(seen);
        branches.ShouldAllBe(span => span.Parent == group && span.OperationName == "fan.out.branch");
        branches.Select(span => span.Status).ShouldBe([ActivityStatusCode.Error, ActivityStatusCode.Unset]);
        branches.Select(span => span.GetTagItem("pynector.branch")).ShouldBe([0, 1]);
        group.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_branches_run_at_a_time_than_allowed(int parallelism)
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var (running, most) = (0, 0);

        await tracer.WhenAll(
            "fan.out",
            Enumerable.Repeat<Func<CancellationToken, Task>>(
                async _ =>
                {
                    var now = Interlocked.Increment(ref running);
                    InterlockedMax(ref most, now);
                    await Task.Yield();
                    Interlocked.Decrement(ref running);
                },
                20),
            new() { MaxParallelism = parallelism });

        most.ShouldBeInRange(1, parallelism);
    }

    [Fact]
    public async Task All_branches_are_started_before_any_is_awaited()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var gate = new TaskCompletionSource();
        var started = 0;

        var task = tracer.WhenAll("fan.out", Three, async (_, _) => { started++; await gate.Task; });

        started.ShouldBe(3);
        gate.SetResult();
        await task;
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Baggage_reaches_no_other_branch_nor_the_caller(bool isHeard, bool hasHolder)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(isHeard ? recorder.Source : "Test.Unheard");
        if (hasHolder)
        {
            Baggage.SetBaggage("tenant", "7");
        }

        var seen = await tracer.WhenAll(
            "fan.out",
            Enumerable.Range(0, 8),
            async (i, _) =>
            {
                var before = Baggage.Current.Count;
                Baggage.SetBaggage($"branch.{i}", "x");
                await Task.Yield();
                return (before, Names: string.Join(' ', Baggage.Current.GetBaggage().Keys.Order()));
            },
            new() { MaxParallelism = 3 });

        seen.Select(s => s.Names).ShouldBe(Enumerable.Range(0, 8).Select(i => $"branch.{i}{(hasHolder ? " tenant" : "")}"));
        seen.ShouldAllBe(s => s.before == (hasHolder ? 1 : 0));
        Baggage.Current.Count.ShouldBe(hasHolder ? 1 : 0);
    }

    [Fact]
    public async Task Branches_keep_their_parent_under_a_suppressed_flow()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource();
        Baggage.SetBaggage("tenant", "7");
        var tenants = new List<string?>();
        Task task;

        using (ExecutionContext.SuppressFlow())
        {
            task = tracer.WhenAll(
                "fan.out",
                Three,
                (i, _) =>
                {
                    tracer.Run("work", () => tenants.Add(Baggage.GetBaggage("tenant")));
                    return i == 0 ? gate.Task : Task.CompletedTask;
                },
                new() { MaxParallelism = 1 });
        }

        // The second branch starts where this one completes: in another's context.
        var foreign = new Activity("foreign").Start();
        await Task.Run(() =>
        {
            Activity.Current = foreign;
            gate.SetResult();
            Activity.Current.ShouldBeSameAs(foreign);
        });
        await task;

        var group = recorder.Stopped.Single(span => span.OperationName == "fan.out");
        recorder.Stopped.Where(span => span.OperationName == "work").Select(span => span.Parent).ShouldBe([group, group, group]);
        group.Parent.ShouldBeSameAs(outer);
        tenants.ShouldBe(["7", "7", "7"]);
    }

    [Fact]
    public async Task Listeners_that_throw_change_nothing()
    {
        using var recorder = new Recorder { OnSample = Throw };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        (await tracer.WhenAll("sampler", [_ => Task.FromResult(1)], new() { SpanPerBranch = true })).ShouldBe([1]);
        recorder.OnSample = null;
        recorder.OnStarted = _ => Throw();
        recorder.OnStopped = _ => Throw();
        recorder.OnException = Throw;
        (await tracer.WhenAll("callbacks", [async _ => { await Task.Yield(); return Activity.Current!.OperationName; }], new() { SpanPerBranch = true })).ShouldBe(["callbacks.branch"]);
        var thrown = new InvalidOperationException();
        (await Caught.FromAsync(tracer.WhenAll("recorder", [async _ => throw thrown]))).ShouldBeSameAs(thrown);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["callbacks.branch", "callbacks", "recorder"]);
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        using var tracer = new ActivitySource("Test.Unheard");

        Should.Throw<ArgumentNullException>(() => { tracer.WhenAll("fan.out", (IEnumerable<Func<CancellationToken, Task>>)null!); }).ParamName.ShouldBe("branches");
        Should.Throw<ArgumentNullException>(() => { tracer.WhenAll("fan.out", (int[])null!, (_, _) => Task.CompletedTask); }).ParamName.ShouldBe("items");
        Should.Throw<ArgumentNullException>(() => { tracer.WhenAll("fan.out", Three, (Func<int, CancellationToken, Task<int>>)null!); }).ParamName.ShouldBe("branch");
        Should.Throw<ArgumentOutOfRangeException>(() => new WhenAllOptions { MaxParallelism = 0 });
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < now && Interlocked.CompareExchange(ref most, now, seen) != seen)
        {
        }
    }

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");
}
