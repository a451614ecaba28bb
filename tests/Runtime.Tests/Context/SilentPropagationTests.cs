using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Runtime.Tests.Context;

/// <summary>Nothing is wrong where there is no span to be sent, or none comes: OpenTelemetry's event source stays silent.</summary>
public sealed class SilentPropagationTests
{
    [Fact]
    public void Headers_without_a_span_are_no_warning()
    {
        Activity.Current = null;
        Baggage.Current = default;
        using var warnings = new Warnings();
        var headers = new Dictionary<string, string>();

        TraceContext.Inject(headers);
        TraceContext.Inject(new Dictionary<string, byte[]>());
        TraceContext.Inject(headers, static (carrier, name, value) => carrier[name] = value);
        Baggage.SetBaggage("tenant", "a");
        TraceContext.Inject(headers);
        TraceContext.Extract(headers).Baggage.GetBaggage("tenant").ShouldBe("a");
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = "malformed" }).ShouldBe(default);

        headers.Keys.ShouldBe(["baggage"]);
        warnings.All.ShouldBeEmpty();
    }

    // Shows that the test above can fail.
    [Fact]
    public void The_propagator_itself_warns()
    {
        using var warnings = new Warnings();

        new TraceContextPropagator().Inject(default, new Dictionary<string, string>(), static (carrier, name, value) => carrier[name] = value);

        warnings.All.ShouldNotBeEmpty();
    }

    // Of this thread alone: tests run side by side.
    private sealed class Warnings : EventListener
    {
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private readonly ConcurrentQueue<string> _all = [];

        public IReadOnlyCollection<string> All => _all;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("OpenTelemetry", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (Environment.CurrentManagedThreadId == _thread)
            {
                _all.Enqueue($"{eventData.EventName}: {string.Join(" ", eventData.Payload ?? [])}");
            }
        }
    }
}
