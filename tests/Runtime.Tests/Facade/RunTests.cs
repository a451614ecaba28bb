namespace Pynector.Runtime.Tests.Facade;

/// <summary><c>Run</c>: a body under a span made by hand.</summary>
public sealed class RunTests
{
    [Fact]
    public void Code_runs_in_a_span_and_its_result_comes_back()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var seen = new List<Activity?>();

        tracer.Run("a", () => seen.Add(Activity.Current));
        tracer.Run("b", span => seen.Add(span));
        tracer.Run("c", seen, static (seen, span) => seen.Add(span));
        tracer.Run("d", () => 4).ShouldBe(4);
        tracer.Run("e", span => span!.OperationName).ShouldBe("e");
        tracer.Run("f", 6, static (state, span) => state + span!.OperationName).ShouldBe("6f");
        tracer.Run("g", Seven).ShouldBe(7);
        tracer.Run("h", Nothing);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h"]);
        recorder.Stopped.ShouldAllBe(span => span.Parent == outer);
        seen.ShouldBe(recorder.Stopped.Take(3));
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public void A_span_takes_kind_tags_and_links()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        tracer.Run("price", () => 1, ActivityKind.Producer, [new("order.id", 7)], [new(other)]);

        recorder.Span.Kind.ShouldBe(ActivityKind.Producer);
        recorder.Span.GetTagItem("order.id").ShouldBe(7);
        recorder.Span.Links.ShouldHaveSingleItem().Context.ShouldBe(other);
    }

    [Fact]
    public void An_exception_is_the_same_and_recorded()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new InvalidOperationException("No stock.");

        Should.Throw<InvalidOperationException>(() => tracer.Run("price", () => throw thrown)).ShouldBeSameAs(thrown);

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.StatusDescription.ShouldBe("No stock.");
        recorder.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        recorder.Span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Fact]
    public void A_requested_cancellation_is_no_error()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        Should.Throw<OperationCanceledException>(() => tracer.Run("price", () => new CancellationToken(canceled: true).ThrowIfCancellationRequested()));

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
        recorder.Span.Events.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_code_leaves_current_goes_and_its_other_changes_stay()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var local = new AsyncLocal<int>();

        tracer.Run("price", () =>
        {
            local.Value = 3;
            new Activity("forgotten").Start();
        });

        Activity.Current.ShouldBeSameAs(outer);
        local.Value.ShouldBe(3);
    }

    [Fact]
    public async Task Asynchronous_code_is_covered_to_its_end()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var gate = new TaskCompletionSource();

        // Each of these would be measured to its first await only, were it taken for a Func<T> or an Action.
        Task[] tasks =
        [
            tracer.Run("a", async () => await gate.Task),
            tracer.Run("b", async span => await gate.Task),
            tracer.Run("c", 1, static async (_, _) => await Task.Yield()),
            tracer.Run("d", async () => { await gate.Task; return 1; }),
            tracer.Run("e", async span => { await gate.Task; return 1; }),
            tracer.Run("f", gate, static async (gate, _) => { await gate.Task; return 1; }),
            tracer.Run("g", () => gate.Task),
        ];
        recorder.Stopped.Where(span => span.OperationName != "c").ShouldBeEmpty();

        gate.SetResult();
        await Task.WhenAll(tasks);

        recorder.Stopped.Select(span => span.OperationName).Order().ShouldBe(["a", "b", "c", "d", "e", "f", "g"]);
    }

    [Fact]
    public void Unheard_it_runs_and_costs_nothing()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        Action action = static () => { };
        Func<int> function = static () => 4;

        var runs = 0;
        var sum = 0;
        var count = new Counter();
        var bytes = Allocated.By(() =>
        {
            tracer.Run("a", action, tags: [new("a", 1)]);
            tracer.Run("b", static span => { _ = span is null ? 1 : throw new InvalidOperationException(); });
            tracer.Run("c", count, static (count, span) => count.Value += span is null ? 1 : 100);
            sum = tracer.Run("d", function);
            sum += tracer.Run("e", static span => span is null ? 10 : 0);
            sum += tracer.Run("f", 6, static (state, _) => state);
            runs++;
        });

        bytes.ShouldBe(0);
        sum.ShouldBe(20);
        count.Value.ShouldBe(runs);
    }

    [Fact]
    public void Listeners_that_throw_change_nothing()
    {
        using var recorder = new Recorder { OnSample = Throw };
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();

        tracer.Run("sampler", () => 3).ShouldBe(3);
        recorder.OnSample = null;
        recorder.OnStarted = _ => Throw();
        recorder.OnStopped = _ => Throw();
        tracer.Run("callbacks", span => span!.Parent).ShouldBeSameAs(outer);

        recorder.Span.OperationName.ShouldBe("callbacks");
        Activity.Current.ShouldBeSameAs(outer);
    }

    [Fact]
    public void Arguments_are_checked_heard_or_not()
    {
        using var recorder = new Recorder();
        using var heard = new ActivitySource(recorder.Source);
        using var unheard = new ActivitySource("Test.Unheard");

        foreach (var tracer in new[] { heard, unheard })
        {
            Should.Throw<ArgumentNullException>(() => tracer.Run("a", (Action)null!)).ParamName.ShouldBe("body");
            Should.Throw<ArgumentNullException>(() => tracer.Run("a", (Func<int>)null!)).ParamName.ShouldBe("body");
            Should.Throw<ArgumentNullException>(() => { tracer.RunAsync("a", (Func<Task>)null!); }).ParamName.ShouldBe("body");
        }

        Should.Throw<ArgumentNullException>(() => ((ActivitySource)null!).Run("a", () => { })).ParamName.ShouldBe("source");
        recorder.Stopped.ShouldBeEmpty();
    }

    private static int Seven() => 7;

    private static void Nothing()
    {
    }

    private static void Throw() => throw new NotSupportedException("A fault of telemetry.");

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
