using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pynector.Context.Tests.Harness;

/// <summary>Listens to the spans of these tests, and keeps those that end.</summary>
internal sealed class SpanLog : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public SpanLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public static string Source { get; } = typeof(SpanLog).Assembly.GetName().Name!;

    public Activity this[string name] => _ended.Where(span => span.OperationName == name).ShouldHaveSingleItem(name);

    public IReadOnlyCollection<Activity> All => _ended;

    public void Dispose() => _listener.Dispose();
}
