using System.Diagnostics;
using Pynector.Logging;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
    /// <summary>Ends the span of a call that succeeded. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public static void End(Activity? span)
    {
        if (span is not null)
        {
            Stop(span);
        }
    }

    /// <summary>Ends the span of a call that succeeded, with the log event that the method asks for. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public void Complete(Activity? span) => Complete(span, log: null);

    /// <summary>Records the exception that escapes from the call, by the rules for errors and cancellation, and ends its span. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    public void Fail(Activity? span, Exception exception)
    {
        // Unheard or sampled out: of the latter a failure is logged all the same.
        if (span is not null || (Log != LogEvents.None && HasListeners))
        {
            Fail(span, exception, log: null);
        }
    }

    // An async method whose builder doesn't flow the execution context goes on in that of whoever completes what it awaits. It is
    // theirs, and so is the span in it.

    /// <summary>Ends the span of a call that succeeded, in whatever context: its current span stays. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    public static void EndAnywhere(Activity? span)
    {
        if (span is not null)
        {
            var before = Activity.Current;
            Stop(span);
            CurrentActivity.Keep(before);
        }
    }

    /// <summary>Does as <see cref="Complete(Activity?)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="Complete(Activity?)"/>
    public void CompleteAnywhere(Activity? span) => CompleteAnywhere(span, log: null);

    /// <summary>Does as <see cref="Fail(Activity?, Exception)"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="Fail(Activity?, Exception)"/>
    public void FailAnywhere(Activity? span, Exception exception)
    {
        var before = Activity.Current;
        Fail(span, exception);
        CurrentActivity.Keep(before);
    }

    internal void Complete(Activity? span, CallLog? log)
    {
        if (span is not null)
        {
            LogCompleted(span, log);
            Stop(span);
        }
    }

    internal void Fail(Activity? span, Exception exception, CallLog? log)
    {
        // Formatting an exception takes microseconds: not for a span that keeps nothing of it.
        if (span is { IsAllDataRequested: true } || Log != LogEvents.None)
        {
            Record(span, exception, log);
        }

        if (span is not null)
        {
            Stop(span);
        }
    }

    internal void CompleteAnywhere(Activity? span, CallLog? log)
    {
        var before = Activity.Current;
        Complete(span, log);
        CurrentActivity.Keep(before);
    }

    internal void FailAnywhere(Activity? span, Exception exception, CallLog? log)
    {
        var before = Activity.Current;
        Fail(span, exception, log);
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
            Tags.Set(span, ResultTag, result);
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
