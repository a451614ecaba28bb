using System.Diagnostics;

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

    /// <summary>Records the exception that escapes from the call, by the rules for errors and cancellation, and ends its span. Never throws.</summary>
    /// <param name="span">What <see cref="Start(in CallerContext)"/> returned.</param>
    /// <param name="exception">The exception; it is only looked at.</param>
    public void Fail(Activity? span, Exception exception)
    {
        if (span is null)
        {
            return;
        }

        // Formatting an exception takes microseconds: not for a span that keeps nothing of it.
        if (span.IsAllDataRequested && !IsNoError(exception))
        {
            if (!CancellationIsError && Cancellation.IsRequestedBy(exception))
            {
                Cancellation.Record(span);
            }
            else
            {
                Failure.Record(span, exception);
            }
        }

        Stop(span);
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

    /// <summary>Does as <see cref="Fail"/>, in whatever context: its current span stays. Never throws.</summary>
    /// <inheritdoc cref="Fail"/>
    public void FailAnywhere(Activity? span, Exception exception)
    {
        if (span is not null)
        {
            var before = Activity.Current;
            Fail(span, exception);
            CurrentActivity.Keep(before);
        }
    }

    internal void Succeed<T>(Activity span, T result)
    {
        TagResult(span, result);
        Stop(span);
    }

    internal void TagResult<T>(Activity span, T result)
    {
        if (ResultTag is not null)
        {
            Tags.Set(span, ResultTag, result);
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
