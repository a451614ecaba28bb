using System.Runtime.CompilerServices;

namespace Pynector.Runtime.Tests;

/// <summary>A task that nobody looks at reports its exception as it would untraced.</summary>
public sealed class UnobservedExceptionTests
{
    [Theory]
    [InlineData(Form.InPlace, true)]
    [InlineData(Form.InPlace, false)]
    [InlineData(Form.Wrapped, true)]
    [InlineData(Form.Wrapped, false)]
    [InlineData(Form.Forwarding, true)]
    [InlineData(Form.Forwarding, false)]
    public void An_exception_that_nobody_observes_is_still_reported_as_such(Form form, bool throwsAtOnce)
    {
        using var recorder = new Recorder();
        var exception = new InvalidOperationException();
        var reports = 0;
        void Report(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            if (e.Exception.InnerExceptions.Contains(exception))
            {
                Interlocked.Increment(ref reports);
                e.SetObserved();
            }
        }

        TaskScheduler.UnobservedTaskException += Report;
        try
        {
            Forget(form, recorder.Method(), exception, throwsAtOnce);
            SpinWait.SpinUntil(
                () =>
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    return Volatile.Read(ref reports) > 0;
                },
                TimeSpan.FromSeconds(5));
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Report;
        }

        reports.ShouldBe(1);
        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    // A frame of its own: what it holds is garbage when it has returned.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(Form form, TracedMethod method, Exception exception, bool throwsAtOnce)
    {
        var gate = new Gate();
        if (throwsAtOnce)
        {
            gate.Open();
        }

        _ = form.RunAsync(method, async () =>
        {
            await gate;
            throw exception;
        });
        gate.Open();
    }

    private sealed class Gate : INotifyCompletion
    {
        private Action? _continuation;

        public bool IsCompleted { get; private set; }

        public Gate GetAwaiter() => this;

        public void OnCompleted(Action continuation) => _continuation = continuation;

        public void GetResult() => IsCompleted.ShouldBeTrue();

        public void Open()
        {
            IsCompleted = true;
            _continuation?.Invoke();
            _continuation = null;
        }
    }
}
