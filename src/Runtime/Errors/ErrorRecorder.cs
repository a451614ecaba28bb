using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Activities;
using Pynector.Faults;
using Pynector.Logging;

namespace Pynector.Errors;

/// <summary>Records an exception as the failure of a span. Nothing here throws.</summary>
internal static class ErrorRecorder
{
    private const string RecordedProperty = "pynector.exception";
    private const string LoggedProperty = "pynector.exception_logged";

    /// <summary>Whether the body has reported the exception itself.</summary>
    internal static bool IsRecorded(Activity span, Exception exception) => ReferenceEquals(span.GetCustomProperty(RecordedProperty), exception);

    /// <summary>Whether it has, and that was written as a log.</summary>
    internal static bool IsLogged(Activity span, Exception exception) => ReferenceEquals(span.GetCustomProperty(LoggedProperty), exception);

    /// <summary>Records the exception that escapes from the span's method: a status that the body has set stays.</summary>
    /// <param name="span">The span.</param>
    /// <param name="exception">What has escaped.</param>
    /// <param name="withEvent">Whether it is an event of the span, too: it may be a log instead.</param>
    internal static void Record(Activity span, Exception exception, bool withEvent)
    {
        if (Mark(span, exception))
        {
            Describe(span, exception);
        }

        if (withEvent && !IsRecorded(span, exception))
        {
            AddEvent(span, exception);
        }
    }

    /// <summary>Records an exception that the body reports itself: its word overrides the status.</summary>
    internal static void RecordReported(Activity span, Exception exception)
    {
        span.SetStatus(ActivityStatusCode.Error, MessageOf(span, exception));
        if (IsRecorded(span, exception))
        {
            return;
        }

        span.SetTag("error.type", TypeOf(exception));

        // Thrown on, it reaches Record: one exception is one event, and one log. And it may be reported by the very logger that is
        // now given it.
        var logger = FindLogger(span);
        span.SetCustomProperty(RecordedProperty, exception);
        span.SetCustomProperty(LoggedProperty, logger is null ? null : exception);
        Write(span, exception, logger, mayBeEvent: true);
    }

    /// <summary>Marks the span as failed. No code of a listener, logger or exception runs: it may be done under a lock.</summary>
    /// <returns>Whether the status is still to be described. One that the body has set stays.</returns>
    internal static bool Mark(Activity span, Exception exception)
    {
        if (!IsRecorded(span, exception))
        {
            span.SetTag("error.type", TypeOf(exception));
        }

        if (span.Status != ActivityStatusCode.Unset)
        {
            return false;
        }

        span.SetStatus(ActivityStatusCode.Error);
        return true;
    }

    /// <summary>Gives the status that <see cref="Mark"/> has set its description.</summary>
    // Where the message can't be had: an error without a description is one still.
    internal static void Describe(Activity span, Exception exception)
    {
        if (MessageOf(span, exception) is { } message && span is { Status: ActivityStatusCode.Error, StatusDescription: null })
        {
            span.SetStatus(ActivityStatusCode.Error, message);
        }
    }

    /// <summary>Writes an exception of a span that is no method's: as an event or a log, to the logger of its source.</summary>
    /// <param name="span">The span.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="mayBeEvent">Whether the span takes one more event.</param>
    internal static void Write(Activity span, Exception exception, bool mayBeEvent)
    {
        if (!IsRecorded(span, exception))
        {
            Write(span, exception, FindLogger(span), mayBeEvent);
        }
    }

    private static void Write(Activity span, Exception exception, ILogger? logger, bool mayBeEvent)
    {
        if (mayBeEvent && (logger is null || ExceptionSignal.IsInEvents))
        {
            AddEvent(span, exception);
        }

        LogEntryWriter.Failed(logger, span.OperationName, span, exception, ExceptionDetails.IsAllowed(span));
    }

    // Where exceptions are logs; and only if it writes them.
    private static ForwardingLogger? FindLogger(Activity span) =>
        ExceptionSignal.IsInLogs && ForwardingLogger.Find(span.Source.Name) is { } logger && LogEntryWriter.HearsFailures(logger) ? logger : null;

    private static void AddEvent(Activity span, Exception exception)
    {
        try
        {
            if (ExceptionDetails.IsAllowed(span))
            {
                span.AddException(exception);
            }
            else
            {
                // AddException would let the listeners' recorders see the whole exception, and write its message and stack trace.
                span.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection { { "exception.type", TypeOf(exception) } }));
            }
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
        }
    }

    // Not FullName, which writes the assemblies of type arguments out: it is the exception event's exception.type, word for word.
    private static string TypeOf(Exception exception) => exception.GetType().ToString();

    private static string? MessageOf(Activity span, Exception exception)
    {
        try
        {
            return ExceptionDetails.IsAllowed(span) ? exception.Message : null;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
            return null;
        }
    }
}
