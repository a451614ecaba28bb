namespace Pynector.Runtime.Tests.Context;

/// <summary>Failures in numbers, and at once: none is lost, and none waits for the telemetry of another.</summary>
public sealed class ManyFailuresTests
{
    // Something quadratic in them would take half a minute.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hundred_thousand_are_all_kept_in_order(bool isHeard)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(isHeard ? recorder.Source : "Test.Unheard");
        var failures = Enumerable.Range(0, 100_000).Select(i => new InvalidOperationException($"{i}")).ToList();

        var task = tracer.WhenAll("fan.out", failures, static (failure, _) => Task.FromException(failure));

        (await Caught.FromAsync(task)).ShouldBeSameAs(failures[0]);
        task.Exception!.InnerExceptions.SequenceEqual(failures).ShouldBeTrue();
        if (isHeard)
        {
            recorder.Span.StatusDescription.ShouldBe("0");
            Messages(recorder.Span).ShouldBe(Enumerable.Range(0, 128).Select(i => $"{i}"));
            recorder.Span.GetTagItem("pynector.failures").ShouldBe(100_000);
        }
    }

    [Fact]
    public async Task As_many_as_exporters_keep_are_events_and_not_counted()
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);

        await Caught.FromAsync(tracer.WhenAll("fan.out", Enumerable.Range(0, 128), static (i, _) => Task.FromException(new InvalidOperationException($"{i}"))));

        recorder.Span.Events.Count().ShouldBe(128);
        recorder.Span.GetTagItem("pynector.failures").ShouldBeNull();
    }

    [Fact]
    public async Task All_at_once_are_recorded_before_the_span_ends()
    {
        for (var round = 0; round < 50; round++)
        {
            var atEnd = Array.Empty<string>();
            using var recorder = new Recorder();
            using var tracer = new ActivitySource(recorder.Source);
            recorder.OnStopped = span => atEnd = Messages(span);
            using var start = new Barrier(2);

            var task = tracer.WhenAll("fan.out", Enumerable.Range(0, 32), (i, token) => Task.Run(
                () =>
                {
                    if (i < start.ParticipantCount)
                    {
                        start.SignalAndWait(token);
                    }

                    throw new InvalidOperationException($"{i}");
                },
                token));

            var thrown = await Caught.FromAsync(task);
            atEnd.Order().ShouldBe(Enumerable.Range(0, 32).Select(i => $"{i}").Order());
            recorder.Span.StatusDescription.ShouldBe(thrown.Message);
            task.Exception!.InnerExceptions[0].ShouldBeSameAs(thrown);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_is_not_held_up_while_another_one_is_recorded(bool byListener)
    {
        using var recorder = new Recorder();
        using var tracer = new ActivitySource(recorder.Source);
        var atEnd = Array.Empty<string>();
        recorder.OnStopped = span => atEnd = Messages(span);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new InvalidOperationException("second");
        var group = tracer.StartTaskGroup("save");
        var failing = group.Run(async Task<int> (_) =>
        {
            await gate.Task;
            throw second;
        });

        // Recording the first waits for the second to fail, as a lock that the second branch holds would.
        var wasInTime = false;
        var statusMeanwhile = ActivityStatusCode.Unset;
        void Wait()
        {
            gate.TrySetResult();
            wasInTime = ((IAsyncResult)failing).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(20));
            statusMeanwhile = group.Activity!.Status;
        }

        var first = new PatientException(byListener ? null : Wait);
        if (byListener)
        {
            recorder.OnException = () =>
            {
                recorder.OnException = null;
                Wait();
            };
        }

        group.Run(_ => Task.FromException(first));
        var disposal = group.DisposeAsync().AsTask();

        (await Caught.FromAsync(disposal)).ShouldBeSameAs(first);
        wasInTime.ShouldBeTrue();
        statusMeanwhile.ShouldBe(ActivityStatusCode.Error);
        disposal.Exception!.InnerExceptions.ShouldBe([first, second]);
        recorder.Span.StatusDescription.ShouldBe("first");
        recorder.Span.GetTagItem("error.type").ShouldBe(typeof(PatientException).ToString());
        atEnd.Order().ShouldBe(["first", "second"]);
    }

    private static string[] Messages(Activity span) => [.. span.Events.Select(e => (string)e.Tags.Single(tag => tag.Key == "exception.message").Value!)];

    /// <summary>An exception whose message takes its time, once.</summary>
    private sealed class PatientException(Action? wait) : Exception
    {
        private Action? _wait = wait;

        public override string Message
        {
            get
            {
                var wait = _wait;
                _wait = null;
                wait?.Invoke();
                return "first";
            }
        }
    }
}
