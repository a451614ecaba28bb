using System.Collections.Concurrent;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>Listens to a source of its own, so that tests may run side by side.</summary>
internal sealed class Recorder : IDisposable
{
    public delegate void Sampling(in ActivityCreationOptions<ActivityContext> options);

    private static int _count;

    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _stopped = [];

    public Recorder(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        Source = $"Test.{Interlocked.Increment(ref _count)}";
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                OnSample?.Invoke();
                OnSampling?.Invoke(options);
                return sampling;
            },
            ActivityStarted = span => OnStarted?.Invoke(span),
            ActivityStopped = span =>
            {
                _stopped.Enqueue(span);
                OnStopped?.Invoke(span);
            },
            ExceptionRecorder = (Activity _, Exception _, ref TagList _) => OnException?.Invoke(),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string Source { get; }

    public Action? OnSample { get; set; }

    public Sampling? OnSampling { get; set; }

    public Action<Activity>? OnStarted { get; set; }

    public Action<Activity>? OnStopped { get; set; }

    public Action? OnException { get; set; }

    public Activity Span => _stopped.ShouldHaveSingleItem();

    public IReadOnlyCollection<Activity> Stopped => _stopped;

    public void Dispose() => _listener.Dispose();

    public TracedMethod Method(Type[]? notErrors = null, bool cancellationIsError = false, string? resultTag = null, string name = "Orders.Place") =>
        new(typeof(Recorder).Assembly, Source, name)
        {
            NotErrors = notErrors,
            CancellationIsError = cancellationIsError,
            ResultTag = resultTag,
        };
}
