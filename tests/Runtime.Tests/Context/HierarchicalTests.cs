using System.Collections.Concurrent;

namespace Pynector.Runtime.Tests.Context;

/// <summary>An activity of the old hierarchical format has an id and no context: it is a parent all the same.</summary>
public sealed class HierarchicalTests : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly ActivitySource _tracer;
    private readonly Activity _legacy;

    public HierarchicalTests()
    {
        _tracer = new ActivitySource(_recorder.Source);
        Activity.Current = null;
        _legacy = new Activity("legacy").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
    }

    public void Dispose()
    {
        _legacy.Stop();
        _tracer.Dispose();
        _recorder.Dispose();
        Activity.Current = null;
    }

    [Fact]
    public void An_attached_one_is_current_and_the_parent()
    {
        var context = TraceContext.Capture();
        context.SpanContext.ShouldBe(default);
        Activity.Current = null;

        using (context.Attach())
        {
            Activity.Current.ShouldBeSameAs(_legacy);
            _tracer.Run("child", () => { });
        }

        Activity.Current.ShouldBeNull();
        _recorder.Span.Parent.ShouldBeSameAs(_legacy);
        _recorder.Span.ParentId.ShouldBe(_legacy.Id);
    }

    [Fact]
    public void One_that_has_ended_stays_the_parent_and_its_children_have_ids_of_their_own()
    {
        _tracer.Run("while it lives", () => { });
        var context = TraceContext.Capture();
        _legacy.AddBaggage("tenant", "a");
        _legacy.Stop();
        string? tenant = null;

        for (var i = 0; i < 2; i++)
        {
            using (context.Attach())
            {
                _tracer.Run("child", span => tenant = span!.GetBaggageItem("tenant"));
                _tracer.Run("child", () => { });
            }
        }

        Activity.Current.ShouldBeNull();
        tenant.ShouldBe("a");
        _recorder.Stopped.Count.ShouldBe(5);
        _recorder.Stopped.ShouldAllBe(span => span.ParentId == _legacy.Id && span.RootId == _legacy.RootId);
        _recorder.Stopped.Select(span => span.Id).ShouldBeUnique();
    }

    [Fact]
    public void Contexts_of_two_of_them_differ()
    {
        var context = TraceContext.Capture();
        context.ShouldBe(TraceContext.Capture());

        using var other = new Activity("other").Start();
        other.IdFormat.ShouldBe(ActivityIdFormat.Hierarchical);

        context.ShouldNotBe(TraceContext.Capture());
        context.ShouldNotBe(default);
    }

    [Fact]
    public void Headers_have_nothing_of_it()
    {
        var headers = new Dictionary<string, string>();

        TraceContext.Inject(headers);

        headers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Spans_by_hand_and_their_branches_are_its_children()
    {
        var gate = new TaskCompletionSource();
        _tracer.StartSpan("span").Dispose();
        var all = _tracer.WhenAll("all", [_ => gate.Task, _ => BranchAsync()], new() { MaxParallelism = 1, SpanPerBranch = true });
        await using (var group = _tracer.StartTaskGroup("group"))
        {
            group.Run(_ => BranchAsync());
        }

        gate.SetResult();
        await all;

        Activity.Current.ShouldBeSameAs(_legacy);
        _recorder.Stopped.Count.ShouldBe(7);
        _recorder.Stopped.Where(span => span.OperationName is "span" or "all" or "group").ShouldAllBe(span => span.Parent == _legacy);
        _recorder.Stopped.Where(span => span.OperationName == "all.branch").ShouldAllBe(span => span.Parent!.OperationName == "all");
        _recorder.Stopped.Where(span => span.OperationName == "work").Select(span => span.Parent!.OperationName).ShouldBe(["all.branch", "group"], ignoreOrder: true);

        async Task BranchAsync()
        {
            await Task.Yield();
            _tracer.Run("work", () => { });
        }
    }

    // Where the span of the whole is sampled out, branches go on under what was current.
    [Fact]
    public async Task Branches_without_a_span_of_the_whole_are_its_children()
    {
        var seen = new ConcurrentBag<Activity?>();
        var gate = new TaskCompletionSource();
        using var unheard = new ActivitySource("Test.Unheard");
        Task all;
        using (ExecutionContext.SuppressFlow())
        {
            all = unheard.WhenAll("all", [_ => gate.Task, async _ => seen.Add(Activity.Current)], new() { MaxParallelism = 1 });
        }

        await Task.Run(() =>
        {
            Activity.Current = null;
            gate.SetResult();
        });
        await all;

        seen.ShouldBe([_legacy]);
    }
}
