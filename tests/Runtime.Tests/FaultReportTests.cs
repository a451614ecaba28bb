using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Pynector.Runtime.Tests;

/// <summary>Faults of telemetry are reported once by the event source of the package.</summary>
public sealed class FaultReportTests
{
    [Fact]
    public void The_first_fault_of_each_kind_is_reported_once()
    {
        using var reports = new Reports();
        using var recorder = new Recorder { OnStarted = _ => throw new NotSupportedException(), OnStopped = _ => throw new NotSupportedException() };

        for (var i = 0; i < 3; i++)
        {
            var call = recorder.Method().BeginCall();
            call.Tag("key", this, static object (_) => throw new NotSupportedException());
            call.End();
        }

        // Other tests run beside this one and make faults of their own: whose is reported is open, and that it is one is not.
        foreach (var kind in new[] { "Start", "Stop", "Tag" })
        {
            reports.Faults.Count(fault => Equals(fault.Payload![0], kind)).ShouldBe(1, kind);
        }

        reports.Faults.ShouldAllBe(fault => fault.Level == EventLevel.Warning && ((string)fault.Payload![1]!).Contains("Exception"));
    }

    private sealed class Reports : EventListener
    {
        public ConcurrentQueue<EventWrittenEventArgs> Faults { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Pynector")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Faults.Enqueue(eventData);
    }
}
