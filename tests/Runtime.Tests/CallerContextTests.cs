namespace Pynector.Runtime.Tests;

/// <summary>The caller of a traced method keeps its own current span.</summary>
public sealed class CallerContextTests
{
    private static readonly AsyncLocal<string?> Local = new();

    public static TheoryData<Form, bool> FormsAndFlows
    {
        get
        {
            var data = new TheoryData<Form, bool>();
            foreach (var form in Enum.GetValues<Form>())
            {
                data.Add(form, false);
                data.Add(form, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormsAndFlows))]
    public void The_caller_s_span_is_current_again_after_the_call(Form form, bool suppressFlow)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        Activity? inside = null;

        Call(form, recorder.Method(), suppressFlow, () =>
        {
            inside = Activity.Current;
            return Task.FromResult(1);
        });

        Activity.Current.ShouldBeSameAs(outer);
        inside.ShouldBeSameAs(recorder.Span);
        recorder.Span.Parent.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(FormsAndFlows))]
    public void The_caller_s_span_is_current_again_where_the_body_leaves_a_child_of_its_own(Form form, bool suppressFlow)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        Call(form, recorder.Method(), suppressFlow, () =>
        {
            new Activity("left behind").Start();
            return Task.FromResult(1);
        });

        Activity.Current.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(FormsAndFlows))]
    public void The_caller_s_span_is_current_again_where_a_call_that_is_sampled_out_leaves_one(Form form, bool suppressFlow)
    {
        using var recorder = new Recorder(ActivitySamplingResult.None);
        using var outer = new Activity("outer").Start();

        Call(form, recorder.Method(), suppressFlow, () =>
        {
            new Activity("left behind").Start();
            return Task.FromResult(1);
        });

        Activity.Current.ShouldBeSameAs(outer);
    }

    [Theory]
    [MemberData(nameof(FormsAndFlows))]
    public void The_caller_s_span_is_current_while_a_call_is_pending(Form form, bool suppressFlow)
    {
        if (form == Form.Synchronous)
        {
            return;
        }

        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        var gate = new TaskCompletionSource<int>();

        var task = Call(form, recorder.Method(), suppressFlow, async () => await gate.Task);

        Activity.Current.ShouldBeSameAs(outer);
        recorder.Stopped.ShouldBeEmpty();
        gate.SetResult(1);
        task.Wait();
        Activity.Current.ShouldBeSameAs(outer);
        recorder.Span.Parent.ShouldBeSameAs(outer);
    }

    [Theory]
    [InlineData(Form.Forwarding)]
    [InlineData(Form.Synchronous)]
    public void What_a_callee_that_is_not_async_does_to_other_locals_is_the_caller_s_to_see(Form form)
    {
        using var recorder = new Recorder();

        form.RunAsync(recorder.Method(), () =>
        {
            Local.Value = "set by the callee";
            return Task.FromResult(1);
        });

        Local.Value.ShouldBe("set by the callee");
    }

    [Theory]
    [InlineData(Form.InPlace)]
    [InlineData(Form.Wrapped)]
    public void What_an_async_callee_does_to_other_locals_stays_its_own(Form form)
    {
        using var recorder = new Recorder();
        Local.Value = "set by the caller";

        form.RunAsync(recorder.Method(), () =>
        {
            Local.Value = "set by the callee";
            return Task.FromResult(1);
        });

        Local.Value.ShouldBe("set by the caller");
    }

    private static Task<int> Call(Form form, TracedMethod method, bool suppressFlow, Func<Task<int>> body)
    {
        if (!suppressFlow)
        {
            return form.RunAsync(method, body);
        }

        InPlace.Method.Value = method;
        using (ExecutionContext.SuppressFlow())
        {
            var task = form.RunAsync(method, body);
            ExecutionContext.IsFlowSuppressed().ShouldBeTrue();
            return task;
        }
    }
}
