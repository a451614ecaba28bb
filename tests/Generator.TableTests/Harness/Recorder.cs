using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>Listens to the programs' sources, and keeps what started and stopped.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly ActivityListener _listener;

    public Recorder()
    {
        _listener = new ActivityListener
        {
            // The framework has sources of its own.
            ShouldListenTo = source => !source.Name.StartsWith("System", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            SampleUsingParentId = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = Started.Enqueue,
            ActivityStopped = Stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ConcurrentQueue<Activity> Started { get; } = [];

    public ConcurrentQueue<Activity> Stopped { get; } = [];

    public void Dispose() => _listener.Dispose();
}
