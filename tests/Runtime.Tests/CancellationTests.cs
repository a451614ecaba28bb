namespace Pynector.Runtime.Tests;

/// <summary>Which cancellations are errors, and which are a tag.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Requested = new(canceled: true);

    public static TheoryData<Form> Forms => [.. Enum.GetValues<Form>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_requested_cancellation_is_a_tag_and_no_error(Form form)
    {
        using var recorder = new Recorder();
        var thrown = new OperationCanceledException(Requested);

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
        recorder.Span.Events.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_requested_cancellation_is_an_error_where_the_method_says_so(Form form)
    {
        using var recorder = new Recorder();

        await form.ThrowAsync(recorder.Method(cancellationIsError: true), new OperationCanceledException(Requested));

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBeNull();
        recorder.Span.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_timeout_is_an_error_also_where_it_looks_like_a_cancellation(Form form)
    {
        // As HttpClient has it: its own timer has requested the token.
        using var recorder = new Recorder();
        var thrown = new TaskCanceledException("Timed out.", new IOException("Outer.", new TimeoutException()), Requested);

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.GetTagItem("error.type").ShouldBe("System.Threading.Tasks.TaskCanceledException");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_cancellation_that_nobody_has_requested_is_an_error(Form form)
    {
        using var recorder = new Recorder();

        await form.ThrowAsync(recorder.Method(), new TaskCanceledException());

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_derived_cancellation_stays_what_it_is(Form form)
    {
        using var recorder = new Recorder();
        var thrown = new WithdrawnException(Requested);

        var caught = await form.ThrowAsync(recorder.Method(), thrown);

        caught.ShouldBeSameAs(thrown);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
    }

    [Fact]
    public async Task A_derived_cancellation_stays_what_it_is_after_waiting()
    {
        using var recorder = new Recorder();
        var thrown = new WithdrawnException(Requested);
        var gate = new TaskCompletionSource();

        var task = recorder.Method().CallAsync(async Task<int> () =>
        {
            await gate.Task;
            throw thrown;
        });
        gate.SetResult();

        (await Caught.FromAsync(task)).ShouldBeSameAs(thrown);
        task.IsCanceled.ShouldBeTrue();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task A_task_canceled_without_an_exception_keeps_its_token()
    {
        using var recorder = new Recorder();
        var source = new TaskCompletionSource<int>();

        var task = recorder.Method().Forward(() => source.Task);
        source.SetCanceled(Requested);

        (await Caught.FromAsync(task)).ShouldBeOfType<TaskCanceledException>().CancellationToken.ShouldBe(Requested);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
    }

    private sealed class WithdrawnException(CancellationToken token) : OperationCanceledException(token);
}
