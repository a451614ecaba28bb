using System.Diagnostics;
using Pynector.Logging;

namespace Pynector.CompilerServices;

/// <summary>Records an exception as the failure of a span.</summary>
internal static class Failure
{
    private const string RecordedProperty = "pynector.exception";
    private const string DetailsProperty = "pynector.exception_details";

    /// <summary>Keeps messages and stack traces of exceptions out of the span, whoever records them.</summary>
    internal static void HideDetails(Activity span)
    {
        if (span.IsAllDataRequested)
        {
            span.SetCustomProperty(DetailsProperty, DetailsProperty);
        }
    }

    /// <summary>Records the exception that escapes from the span's method: a status that the body has set stays.</summary>
    /// <param name="span">The span.</param>
    /// <param name="exception">What has escaped.</param>
    /// <param name="withEvent">Whether it is an event of the span, too: it may be a log instead.</param>
    internal static void Record(Activity span, Exception exception, bool withEvent = true)
    {
        try
        {
            // Also when its message can't be had: an error without a description is one still.
            if (span.Status == ActivityStatusCode.Unset)
            {
                span.SetStatus(ActivityStatusCode.Error, MessageOf(span, exception));
            }

            Describe(span, exception, withEvent);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
        }
    }

    /// <summary>Whether the body has reported the exception itself.</summary>
    internal static bool IsRecorded(Activity span, Exception exception) => ReferenceEquals(span.GetCustomProperty(RecordedProperty), exception);

    /// <summary>Records an exception that the body reports itself: its word overrides the status.</summary>
    internal static void RecordReported(Activity span, Exception exception)
    {
        try
        {
            span.SetStatus(ActivityStatusCode.Error, MessageOf(span, exception));
            var logger = ExceptionSignal.IsInLogs ? ForwardingLogger.Find(span.Source.Name) : null;
            var isLogged = SpanEvents.HearsFailures(logger);
            Describe(span, exception, withEvent: !isLogged || ExceptionSignal.IsInEvents);
            if (isLogged)
            {
                SpanEvents.Failed(logger, span.OperationName, span, exception, HasDetails(span));
            }

            // Thrown on, it reaches Record: one exception is one event.
            span.SetCustomProperty(RecordedProperty, exception);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
        }
    }

    /// <summary>Records an exception beside the one that has set status and type.</summary>
    internal static void RecordFurther(Activity span, Exception exception)
    {
        try
        {
            AddEvent(span, exception, exception.GetType().ToString());
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
        }
    }

    private static void Describe(Activity span, Exception exception, bool withEvent)
    {
        if (!IsRecorded(span, exception))
        {
            // Not FullName, which writes the assemblies of type arguments out: it is the exception event's exception.type, word for word.
            var type = exception.GetType().ToString();
            span.SetTag("error.type", type);
            if (withEvent)
            {
                AddEvent(span, exception, type);
            }
        }
    }

    private static void AddEvent(Activity span, Exception exception, string type)
    {
        if (HasDetails(span))
        {
            span.AddException(exception);
        }
        else
        {
            // AddException would let the listeners' recorders see the whole exception, and write its message and stack trace.
            span.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection { { "exception.type", type } }));
        }
    }

    private static string? MessageOf(Activity span, Exception exception)
    {
        try
        {
            return HasDetails(span) ? exception.Message : null;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Exception, fault);
            return null;
        }
    }

    /// <summary>Whether exceptions' messages may stand in the span.</summary>
    internal static bool HasDetails(Activity span) => !DetailsSwitch.IsTypeOnly && span.GetCustomProperty(DetailsProperty) is null;
}
