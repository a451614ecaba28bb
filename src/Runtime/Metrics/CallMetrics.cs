using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.Metrics;

/// <summary>Measures the calls of one method, with the attributes that the OpenTelemetry Collector's span metrics connector gives them.</summary>
/// <remarks>A call with a span took what its span says; one without is timed. Nothing is allocated but what listeners do.</remarks>
internal sealed class CallMetrics(string source, Assembly assembly, string name, ActivityKind kind)
{
    private static readonly KeyValuePair<string, object?> Unset = new("status.code", "STATUS_CODE_UNSET");
    private static readonly KeyValuePair<string, object?> Ok = new("status.code", "STATUS_CODE_OK");
    private static readonly KeyValuePair<string, object?> Error = new("status.code", "STATUS_CODE_ERROR");

    private readonly KeyValuePair<string, object?> _name = new("span.name", name);
    private readonly KeyValuePair<string, object?> _kind = new("span.kind", NameOf(kind));

    // Made when it is first asked for, as the source is, and for the same reason: that runs the code of listeners.
    private Histogram<double>? _histogram;

    /// <summary>Gets whether somebody hears the measurements.</summary>
    internal bool IsEnabled => (_histogram ??= TracedMeters.Get(source, assembly)) is { Enabled: true };

    /// <summary>Takes the time at which a call begins; 0 where nobody hears of it.</summary>
    internal long Start() => IsEnabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Measures a call that is over, while its span is current. Never throws.</summary>
    /// <param name="span">The call's span, not ended yet; or <see langword="null"/>.</param>
    /// <param name="started">When a call without a span began; 0 for one that began unheard.</param>
    /// <param name="failure">The exception, where it counts as an error.</param>
    internal void Measure(Activity? span, long started, Exception? failure)
    {
        if ((span is null && started == 0) || !IsEnabled)
        {
            return;
        }

        if (span is null || ReferenceEquals(span, CurrentActivity.Value))
        {
            Record(span, started, failure);
            return;
        }

        // The caller's is current already; an exemplar is to have the call's.
        var before = CurrentActivity.Value;
        CurrentActivity.Set(span);
        Record(span, started, failure);
        CurrentActivity.Set(before);
    }

    private void Record(Activity? span, long started, Exception? failure)
    {
        var status = span is { IsAllDataRequested: true } ? span.Status : failure is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error;
        try
        {
            if (status == ActivityStatusCode.Error)
            {
                var type = failure?.GetType().ToString() ?? span?.GetTagItem("error.type") as string ?? "_OTHER";
                var tags = new TagList { _name, _kind, Error, new("error.type", type) };
                _histogram!.Record(Seconds(span, started), tags);
            }
            else
            {
                _histogram!.Record(Seconds(span, started), _name, _kind, status == ActivityStatusCode.Ok ? Ok : Unset);
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Measure, fault);
        }
    }

    private static double Seconds(Activity? span, long started)
    {
        if (span is null)
        {
            return (Stopwatch.GetTimestamp() - started) / (double)Stopwatch.Frequency;
        }

        // The span is about to end: measurement and span tell the same.
        if (span.Duration == TimeSpan.Zero)
        {
            span.SetEndTime(DateTime.UtcNow);
        }

        return span.Duration.TotalSeconds;
    }

    private static string NameOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => "SPAN_KIND_SERVER",
        ActivityKind.Client => "SPAN_KIND_CLIENT",
        ActivityKind.Producer => "SPAN_KIND_PRODUCER",
        ActivityKind.Consumer => "SPAN_KIND_CONSUMER",
        _ => "SPAN_KIND_INTERNAL",
    };
}
