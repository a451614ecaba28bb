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
    private static readonly double SecondsATick = 1.0 / Stopwatch.Frequency;

    // A listener that calls a measured method while it is told of a measurement would be told without end.
    [ThreadStatic]
    private static bool _isTelling;

    private readonly KeyValuePair<string, object?>[] _unset = Tags(name, kind, "STATUS_CODE_UNSET");
    private readonly KeyValuePair<string, object?>[] _ok = Tags(name, kind, "STATUS_CODE_OK");

    private Histogram<double>? _histogram;

    /// <summary>Gets what the calls are measured in; <see langword="null"/> for the moment at least where there is none.</summary>
    // Made when it is first asked for, as the source is, and for the same reason: that runs the code of listeners.
    internal Histogram<double>? Histogram => _histogram ??= TracedMeters.Get(source, assembly);

    /// <summary>Takes the time at which a call begins; 0 where nobody hears of it.</summary>
    internal long Start() => Histogram is { Enabled: true } ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Measures a call that is over, while its span is current. Never throws.</summary>
    /// <param name="span">The call's span, not ended yet; or <see langword="null"/>.</param>
    /// <param name="started">When a call without a span began; 0 for one that began unheard.</param>
    /// <param name="failure">The exception, where it counts as an error.</param>
    internal void Measure(Activity? span, long started, Exception? failure)
    {
        if ((span is null && started == 0) || Histogram is not { Enabled: true } || _isTelling)
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
        _isTelling = true;
        try
        {
            if (status == ActivityStatusCode.Error)
            {
                var type = failure?.GetType().ToString() ?? span?.GetTagItem("error.type") as string ?? "_OTHER";
                var tags = new TagList { _unset[0], _unset[1], new("status.code", "STATUS_CODE_ERROR"), new("error.type", type) };
                _histogram!.Record(Seconds(span, started), tags);
            }
            else
            {
                _histogram!.Record(Seconds(span, started), status == ActivityStatusCode.Ok ? _ok : _unset);
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Measure, fault);
        }
        finally
        {
            _isTelling = false;
        }
    }

    private static double Seconds(Activity? span, long started)
    {
        if (span is null)
        {
            return (Stopwatch.GetTimestamp() - started) * SecondsATick;
        }

        // The span is about to end: measurement and span tell the same.
        if (span.Duration == TimeSpan.Zero)
        {
            span.SetEndTime(DateTime.UtcNow);
        }

        return span.Duration.TotalSeconds;
    }

    private static KeyValuePair<string, object?>[] Tags(string name, ActivityKind kind, string status) =>
        [new("span.name", name), new("span.kind", NameOf(kind)), new("status.code", status)];

    private static string NameOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => "SPAN_KIND_SERVER",
        ActivityKind.Client => "SPAN_KIND_CLIENT",
        ActivityKind.Producer => "SPAN_KIND_PRODUCER",
        ActivityKind.Consumer => "SPAN_KIND_CONSUMER",
        _ => "SPAN_KIND_INTERNAL",
    };
}
