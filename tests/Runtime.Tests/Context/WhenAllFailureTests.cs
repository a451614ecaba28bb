namespace Pynector.Runtime.Tests.Context;

/// <summary><c>WhenAll</c> where branches fail or are cancelled.</summary>
public sealed class WhenAllFailureTests
{
    private static readonly int[] Three = [0, 1, 2];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_failure_in_time_is_thrown_and_all_are_kept(bool isHeard)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(isHeard ? recorder.Source : "Test.Unheard");
        var gates = Three.Select(_ => new TaskCompletionSource()).ToList();
        var failures = Three.Select(i => new InvalidOperationException($"Failure {i}.")).ToList();

        var task = tracer.WhenAll("fan.out", Three, async (i, _) =>
        {
            await gates[i].Task.ConfigureAwait(false);
            throw failures[i];
        });

        // Without a synchronization context each branch fails before the next gate opens.
        await Task.Run(() => Array.ForEach([2, 0, 1], i => gates[i].SetResult()));

        (await Caught.FromAsync(task)).ShouldBeSameAs(failures[2]);
        task.Exception!.InnerExceptions.ShouldBe([failures[2], failures[0], failures[1]]);
        if (isHeard)
        {
            recorder.Span.StatusDescription.ShouldBe("Failure 2.");
            recorder.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
            recorder.Span.Events.Select(e => e.Tags.Single(tag => tag.Key == "exception.message").Value).ShouldBe(["Failure 2.", "Failure 0.", "Failure 1."]);
        }
    }

    [Fact]
    public async Task The_other_branches_run_to_their_ends_unless_told_otherwise()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var gate = new TaskCompletionSource();
        var wasCanceled = true;

        var task = tracer.WhenAll("fan.out",
        [
            async _ => throw new InvalidOperationException(),
            async token => { await gate.Task; wasCanceled = token.IsCancellationRequested; },
        ]);
        task.IsCompleted.ShouldBeFalse();
        gate.SetResult();

        (await Caught.FromAsync(task)).ShouldBeOfType<InvalidOperationException>();
        wasCanceled.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rest_is_canceled_on_request_and_awaited(bool isHeard)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(isHeard ? recorder.Source : "Test.Unheard");
        var thrown = new InvalidOperationException("No stock.");
        var gate = new TaskCompletionSource();
        var wasStarted = false;

        var task = tracer.WhenAll(
            "fan.out",
            [
                async token =>
                {
                    await Task.WhenAny(Task.Delay(Timeout.Infinite, token));
                    await gate.Task;
                    token.ThrowIfCancellationRequested();
                },
                async _ => { await Task.Yield(); throw thrown; },
                async _ => wasStarted = true,
            ],
            new() { CancelOnFailure = true, MaxParallelism = 2 });
        task.IsCompleted.ShouldBeFalse();
        gate.SetResult();

        (await Caught.FromAsync(task)).ShouldBeSameAs(thrown);
        wasStarted.ShouldBeFalse();
        task.Exception!.InnerExceptions.ShouldHaveSingleItem();
        if (isHeard)
        {
            recorder.Span.Events.ShouldHaveSingleItem();
            recorder.Span.GetTagItem("pynector.canceled").ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_caller_s_cancellation_is_no_error()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var cancellation = new CancellationTokenSource();
        var wasStarted = false;

        var task = tracer.WhenAll(
            "fan.out",
            [token => Task.Delay(Timeout.Infinite, token), async _ => wasStarted = true],
            new() { MaxParallelism = 1 },
            cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        (await Caught.FromAsync(task)).ShouldBeAssignableTo<OperationCanceledException>()!.CancellationToken.ShouldBe(cancellation.Token);
        task.IsCanceled.ShouldBeTrue();
        wasStarted.ShouldBeFalse();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
    }

    [Fact]
    public async Task Canceled_beforehand_it_starts_nothing()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var canceled = new CancellationToken(canceled: true);
        var wasStarted = false;

        var task = tracer.WhenAll("fan.out", [async _ => { wasStarted = true; return 1; }], new() { CancelOnFailure = true }, cancellationToken: canceled);

        (await Caught.FromAsync(task)).ShouldBeAssignableTo<OperationCanceledException>()!.CancellationToken.ShouldBe(canceled);
        task.IsCanceled.ShouldBeTrue();
        wasStarted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_comes_before_a_cancellation()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var thrown = new InvalidOperationException();

        var caught = await Caught.FromAsync(tracer.WhenAll("fan.out", [async _ => throw new OperationCanceledException(new CancellationToken(canceled: true)), async _ => throw thrown]));

        caught.ShouldBeSameAs(thrown);
    }

    [Fact]
    public async Task A_timeout_is_a_failure()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var timeout = new TaskCanceledException("Too slow.", new TimeoutException(), new CancellationToken(canceled: true));

        (await Caught.FromAsync(tracer.WhenAll("fan.out", [async _ => throw timeout]))).ShouldBeSameAs(timeout);

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public async Task Branches_that_throw_at_once_or_return_nothing_are_failures()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new InvalidOperationException("At once.");

        var task = tracer.WhenAll<int>("fan.out", [_ => throw thrown, _ => null!, _ => Task.FromResult(3)]);

        (await Caught.FromAsync(task)).ShouldBeSameAs(thrown);
        task.Exception!.InnerExceptions[1].ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("null");
        recorder.Span.Events.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_branch_of_several_failures_hands_them_all_on()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var (a, b) = (new InvalidOperationException("a"), new InvalidOperationException("b"));

        var task = tracer.WhenAll("fan.out", [_ => Task.WhenAll(Task.FromException(a), Task.FromException(b)), _ => Task.FromException(a)]);
        await Caught.FromAsync(task);

        task.Exception!.InnerExceptions.ShouldBe([a, b]);
    }

    [Fact]
    public async Task A_sequence_that_throws_starts_nothing()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var outer = new Activity("outer").Start();
        var thrown = new InvalidOperationException("No more.");
        var wasStarted = false;

        (await Caught.FromAsync(tracer.WhenAll("fan.out", Sequence()))).ShouldBeSameAs(thrown);
        (await Caught.FromAsync(tracer.WhenAll("fan.out", [null!, async _ => wasStarted = true]))).ShouldBeOfType<ArgumentException>();

        wasStarted.ShouldBeFalse();
        recorder.Stopped.ShouldAllBe(span => span.Status == ActivityStatusCode.Error);
        Activity.Current.ShouldBeSameAs(outer);

        IEnumerable<Func<CancellationToken, Task>> Sequence()
        {
            yield return async _ => wasStarted = true;
            throw thrown;
        }
    }
}
