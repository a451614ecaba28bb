using System.Diagnostics;
using Pynector.Activities;
using Pynector.Errors;
using Pynector.Faults;
using Pynector.Logging;
using Pynector.Tags;

namespace Pynector.Spans;

internal sealed partial class SpanRules
{
    /// <summary>Ends the span of a call that succeeded. Never throws.</summary>
    internal static void End(Activity? span)
    {
        if (span is not null)
        {
            Stop(span);
        }
    }

    /// <summary>Ends the span of a call that succeeded, in whatever context: its current span stays. Never throws.</summary>
    internal static void EndAnywhere(Activity? span)
    {
        if (span is not null)
        {
            var before = Activity.Current;
            Stop(span);
            CurrentActivity.Keep(before);
        }
    }

    /// <summary>Records the exception that escapes from a method in place, and ends its span. Never throws.</summary>
    /// <param name="span">The span; <see langword="null"/> also where the call is unheard.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    /// <param name="started">When a call without a span began, to be measured; else 0.</param>
    internal void FailInPlace(Activity? span, Exception exception, long started = 0)
    {
        // The failure of a call that is sampled out is logged all the same.
        if (span is not null || started != 0 || LogsFailures(span))
        {
            Fail(span, exception, log: null, started);
        }
    }

    /// <param name="span">The span.</param>
    /// <param name="log">The call's log.</param>
    /// <param name="started">When a call without a span began, to be measured; else 0.</param>
    internal void Complete(Activity? span, CallLog? log, long started = 0)
    {
        if (span is not null)
        {
            LogCompleted(span, log);
        }

        Metrics?.Measure(span, started, failure: null);
        if (span is not null)
        {
            Stop(span);
        }
    }

    /// <inheritdoc cref="Complete"/>
    internal void Fail(Activity? span, Exception exception, CallLog? log, long started = 0)
    {
        // Formatting an exception takes microseconds: not for a span that keeps nothing of it.
        if (span is { IsAllDataRequested: true } || LogsFailures(span))
        {
            Record(span, exception, log);
        }

        Metrics?.Measure(span, started, IsFailure(exception) ? exception : null);
        if (span is not null)
        {
            Stop(span);
        }
    }

    internal void CompleteAnywhere(Activity? span, CallLog? log, long started = 0)
    {
        var before = CurrentActivity.Value;
        Complete(span, log, started);
        CurrentActivity.Keep(before);
    }

    internal void FailAnywhere(Activity? span, Exception exception, CallLog? log, long started = 0)
    {
        var before = CurrentActivity.Value;
        Fail(span, exception, log, started);
        CurrentActivity.Keep(before);
    }

    internal void Succeed<T>(Activity? span, T result, CallLog? log)
    {
        if (span is not null)
        {
            TagResult(span, result);
        }

        Complete(span, log);
    }

    internal void TagResult<T>(Activity span, T result)
    {
        if (ResultTag is not null)
        {
            TagWriter.Set(span, ResultTag, result);
        }
    }

    private void Record(Activity? span, Exception exception, CallLog? log)
    {
        if (IsNoError(exception))
        {
            LogCompleted(span, log);
        }
        else if (!CancellationIsError && Cancellation.IsRequestedBy(exception))
        {
            if (span is { IsAllDataRequested: true })
            {
                Cancellation.Record(span);
            }

            LogCompleted(span, log);
        }
        else
        {
            RecordFailure(span, exception, log);
        }
    }

    // A measured call may come here with nobody to hear its span: its failures are logged where its spans are heard, as ever.
    private bool LogsFailures(Activity? span) => Log != LogEvents.None && (span is not null || HasListeners);

    private bool IsFailure(Exception exception) => !IsNoError(exception) && (CancellationIsError || !Cancellation.IsRequestedBy(exception));

    private bool IsNoError(Exception exception)
    {
        foreach (var type in NotErrors ?? [])
        {
            if (type.IsInstanceOfType(exception))
            {
                return true;
            }
        }

        return false;
    }

    private static void Stop(Activity span)
    {
        try
        {
            span.Stop();
        }
        catch (Exception fault)
        {
            // Stop() has not come to put the previous span back. Whoever ends a span puts the caller's back in any case.
            PynectorEventSource.Report(FaultKind.Stop, fault);
        }
    }
}
