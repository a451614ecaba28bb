using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pynector.TestKit.Recording;

/// <summary>Listens to sources, and keeps what started and stopped, in order.</summary>
public sealed class Recorder : IDisposable
{
    private static int _count;

    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _started = [];
    private readonly ConcurrentQueue<Activity> _stopped = [];

    /// <summary>Listens to a source of its own, so that tests may run side by side.</summary>
    public Recorder(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
        : this(sampling, $"Test.{Interlocked.Increment(ref _count)}")
    {
    }

    /// <summary>Listens to the sources of these names.</summary>
    public Recorder(ActivitySamplingResult sampling, params string[] sources)
        : this(sampling, sources[0], sources.Contains)
    {
    }

    private Recorder(ActivitySamplingResult sampling, string source, Func<string, bool> hears)
    {
        Source = source;
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => hears(candidate.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                OnSample?.Invoke();
                OnSampling?.Invoke(options);
                return sampling;
            },
            SampleUsingParentId = (ref _) => sampling,
            ActivityStarted = span =>
            {
                _started.Enqueue(span);
                OnStarted?.Invoke(span);
            },
            ActivityStopped = span =>
            {
                _stopped.Enqueue(span);
                OnStopped?.Invoke(span);
            },
            ExceptionRecorder = (Activity _, Exception _, ref TagList _) => OnException?.Invoke(),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public delegate void Sampling(in ActivityCreationOptions<ActivityContext> options);

    /// <summary>Gets the name of the first source.</summary>
    public string Source { get; }

    public Action? OnSample { get; set; }

    public Sampling? OnSampling { get; set; }

    public Action<Activity>? OnStarted { get; set; }

    public Action<Activity>? OnStopped { get; set; }

    public Action? OnException { get; set; }

    public IReadOnlyList<Activity> Started => [.. _started];

    /// <summary>Gets the spans that ended, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Stopped => [.. _stopped];

    /// <summary>Gets the one span that ended.</summary>
    public Activity Span => _stopped.ShouldHaveSingleItem();

    /// <summary>Gets the one span of this name that ended.</summary>
    public Activity this[string name] => _stopped.Where(span => span.OperationName == name).ShouldHaveSingleItem(name);

    /// <summary>Listens to every source but those of the framework.</summary>
    public static Recorder OfAll() =>
        new(ActivitySamplingResult.AllDataAndRecorded, "", static source => !source.StartsWith("System", StringComparison.Ordinal));

    /// <summary>Forgets what was recorded so far.</summary>
    public void Clear()
    {
        _started.Clear();
        _stopped.Clear();
    }

    public void Dispose() => _listener.Dispose();
}
