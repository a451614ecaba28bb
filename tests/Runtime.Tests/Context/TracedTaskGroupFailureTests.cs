namespace Pynector.Runtime.Tests.Context;

/// <summary>A task group in which tasks fail or are cancelled.</summary>
public sealed class TracedTaskGroupFailureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_failure_cancels_the_others_and_is_thrown(bool isHeard)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(isHeard ? recorder.Source : "Test.Unheard");
        var gate = new TaskCompletionSource();
        var (first, second) = (new InvalidOperationException("first"), new InvalidOperationException("second"));
        var group = tracer.StartTaskGroup("save");

        group.Run(token => Task.Delay(Timeout.Infinite, token));
        var late = group.Run(async Task<int> (token) =>
        {
            await Task.WhenAny(Task.Delay(Timeout.Infinite, token));
            throw second;
        });
        var failing = group.Run(async Task<int> (_) =>
        {
            await gate.Task;
            throw first;
        });
        group.Token.IsCancellationRequested.ShouldBeFalse();
        gate.SetResult();
        var disposal = group.DisposeAsync().AsTask();

        (await Caught.FromAsync(disposal)).ShouldBeSameAs(first);
        disposal.Exception!.InnerExceptions.ShouldBe([first, second]);
        (await Caught.FromAsync(failing)).ShouldBeSameAs(first);
        (await Caught.FromAsync(late)).ShouldBeSameAs(second);
        if (isHeard)
        {
            recorder.Span.StatusDescription.ShouldBe("first");
            recorder.Span.Events.Select(e => e.Tags.Single(tag => tag.Key == "exception.message").Value).ShouldBe(["first", "second"]);
            recorder.Span.GetTagItem("pynector.canceled").ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_failure_replaces_the_exception_of_the_body()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var failure = new InvalidOperationException("of a task");

        var caught = await Caught.FromAsync(Body());

        caught.ShouldBeSameAs(failure);

        async Task Body()
        {
            await using var group = tracer.StartTaskGroup("save");
            group.Run(async _ => throw failure);
            throw new InvalidOperationException("of the body");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_of_the_body_goes_on_when_the_tasks_have_succeeded_or_were_canceled_for_it(bool cancels)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var thrown = new InvalidOperationException("of the body");
        var gate = new TaskCompletionSource();
        var isDone = false;

        var body = Body();
        if (!cancels)
        {
            body.IsCompleted.ShouldBeFalse();
            gate.SetResult();
        }

        (await Caught.FromAsync(body)).ShouldBeSameAs(thrown);
        isDone.ShouldBe(!cancels);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(cancels ? true : null);

        async Task Body()
        {
            await using var group = tracer.StartTaskGroup("save");
            group.Run(async token =>
            {
                await gate.Task.WaitAsync(token);
                isDone = true;
            });
            if (cancels)
            {
                group.Cancel();
            }

            throw thrown;
        }
    }

    [Fact]
    public async Task A_failure_that_the_body_has_awaited_is_thrown_once()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var failure = new InvalidOperationException();

        var caught = await Caught.FromAsync(Body());

        caught.ShouldBeSameAs(failure);
        recorder.Span.Events.ShouldHaveSingleItem();

        async Task Body()
        {
            await using var group = tracer.StartTaskGroup("save");
            await group.Run(async Task<int> (_) => throw failure);
        }
    }

    [Fact]
    public async Task The_caller_s_cancellation_is_thrown_and_no_error()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        using var cancellation = new CancellationTokenSource();
        var group = tracer.StartTaskGroup("save", cancellationToken: cancellation.Token);
        group.Run(token => Task.Delay(Timeout.Infinite, token));

        await cancellation.CancelAsync();
        var wasStarted = false;
        var late = group.Run(async _ => wasStarted = true);

        (await Caught.FromAsync(late)).ShouldBeAssignableTo<OperationCanceledException>()!.CancellationToken.ShouldBe(cancellation.Token);
        (await Caught.FromAsync(group.DisposeAsync().AsTask())).ShouldBeAssignableTo<OperationCanceledException>();
        wasStarted.ShouldBeFalse();
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        recorder.Span.GetTagItem("pynector.canceled").ShouldBe(true);
    }

    [Fact]
    public async Task A_cancellation_that_came_too_late_is_nobody_s()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        using var cancellation = new CancellationTokenSource();
        var group = tracer.StartTaskGroup("save", cancellationToken: cancellation.Token);
        var task = group.Run(async _ => 3);

        await cancellation.CancelAsync();
        await group.DisposeAsync();

        task.Result.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_callback_of_the_token_throws_is_not_lost()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var (failure, ofCallback) = (new InvalidOperationException("of a task"), new InvalidOperationException("of a callback"));
        var group = tracer.StartTaskGroup("save");
        using var registration = group.Token.Register(() => throw ofCallback);
        group.Run(async _ => throw failure);

        var disposal = group.DisposeAsync().AsTask();

        (await Caught.FromAsync(disposal)).ShouldBeSameAs(failure);
        disposal.Exception!.InnerExceptions.ShouldBe([failure, ofCallback]);
    }

    [Fact]
    public async Task A_failure_that_nobody_awaits_is_not_unobserved()
    {
        using var tracer = new ActivitySource("Test.Unheard");
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            lock (unobserved)
            {
                unobserved.AddRange(e.Exception.InnerExceptions.Where(inner => inner.Message == "Unawaited."));
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        await FailAsync(tracer);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        TaskScheduler.UnobservedTaskException -= Note;
        unobserved.ShouldBeEmpty();

        static async Task FailAsync(ActivitySource tracer)
        {
            var group = tracer.StartTaskGroup("save");
            group.Run(async _ => throw new InvalidOperationException("Unawaited."));
            _ = group.Run(async Task<int> (token) => { await Task.Yield(); throw new InvalidOperationException("Unawaited."); });
            (await Caught.FromAsync(group.DisposeAsync().AsTask())).Message.ShouldBe("Unawaited.");
        }
    }
}
