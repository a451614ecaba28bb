using System.Diagnostics.Tracing;

namespace Pynector.Sdk.Worker;

/// <summary>Hears what the event source <c>Pynector</c> reports.</summary>
internal sealed class Faults : EventListener
{
    private readonly Lock _lock = new();
    private readonly List<string> _reports = [];

    /// <summary>How many spans were dropped, by the last report.</summary>
    public long Dropped { get; private set; }

    /// <summary>What was reported, in its order.</summary>
    public IReadOnlyList<string> Reports
    {
        get
        {
            lock (_lock)
            {
                return [.. _reports];
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Pynector")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_lock)
        {
            _reports.Add(eventData.EventName!);
            if (eventData.EventName == "SpansDropped")
            {
                Dropped += (long)eventData.Payload![1]!;
            }
        }
    }
}
