using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>Listens to the sources under test, and keeps what started and stopped, in order.</summary>
internal sealed class Recorder : IDisposable
{
    /// <summary>The source of every input that names none: the assembly's name.</summary>
    public static readonly string DefaultSource = typeof(Recorder).Assembly.GetName().Name!;

    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _started = new();
    private readonly ConcurrentQueue<Activity> _stopped = new();

    public Recorder(ActivitySamplingResult sampling, params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DefaultSource || sources.Contains(source.Name),
            Sample = (ref _) => sampling,
            SampleUsingParentId = (ref _) => sampling,
            ActivityStarted = activity =>
            {
                _started.Enqueue(activity);
                OnStarted?.Invoke(activity);
            },
            ActivityStopped = activity =>
            {
                _stopped.Enqueue(activity);
                OnStopped?.Invoke(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public Action<Activity>? OnStarted { get; set; }

    public Action<Activity>? OnStopped { get; set; }

    public IReadOnlyList<Activity> Started => [.. _started];

    public IReadOnlyList<Activity> Stopped => [.. _stopped];

    public void Dispose() => _listener.Dispose();
}
