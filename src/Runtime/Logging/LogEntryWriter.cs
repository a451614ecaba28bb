using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.Logging;

/// <summary>Writes the log events of spans. Nothing here throws, whatever the logger does, and nothing is made for a level that is off.</summary>
internal static class LogEntryWriter
{
    private static readonly EventId StartedId = new(1, "started");
    private static readonly EventId CompletedId = new(2, "completed");
    private static readonly EventId FailedId = new(3, "failed");

    private static readonly Func<LogEntry, Exception?, string> Format = static (logged, _) => logged.ToString();

    [ThreadStatic]
    private static bool _isWriting;

    /// <summary>
    /// Whether this thread writes an event just now: its message has the three fields already, it fails no span but its own, and
    /// traced methods that the logger calls write none: the logger would never come to its end.
    /// </summary>
    internal static bool IsWriting => _isWriting;

    internal static void Started(ILogger? logger, string name, Activity span)
    {
        if (IsEnabled(logger, LogLevel.Debug))
        {
            Write(logger!, LogLevel.Debug, StartedId, LogEntry.Started(name, span), span);
        }
    }

    /// <param name="logger">Where to write.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="span">The span, whose end was set.</param>
    internal static void Completed(ILogger? logger, string name, Activity span)
    {
        if (IsEnabled(logger, LogLevel.Debug))
        {
            Write(logger!, LogLevel.Debug, CompletedId, LogEntry.Completed(name, span), span);
        }
    }

    /// <param name="logger">Where to write.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="span">The span; <see langword="null"/> where the call is sampled out.</param>
    /// <param name="exception">What escaped from the call.</param>
    /// <param name="hasDetails">Whether its message and stack trace may be written.</param>
    internal static void Failed(ILogger? logger, string name, Activity? span, Exception exception, bool hasDetails)
    {
        if (IsEnabled(logger, LogLevel.Error))
        {
            // A failure isn't lost to sampling: it is then one of the span around it.
            var current = span ?? CurrentActivity.Value;
            Write(logger!, LogLevel.Error, FailedId, LogEntry.Failed(name, current, exception), current, hasDetails && !ExceptionDetails.IsTypeOnly ? exception : null);
        }
    }

    /// <summary>Whether the logger writes failures.</summary>
    internal static bool HearsFailures(ILogger? logger) => IsEnabled(logger, LogLevel.Error);

    private static bool IsEnabled(ILogger? logger, LogLevel level)
    {
        try
        {
            return !_isWriting && logger?.IsEnabled(level) == true;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
            return false;
        }
    }

    private static void Write(ILogger logger, LogLevel level, EventId id, LogEntry logged, Activity? span, Exception? exception = null)
    {
        // Providers that ask for the current span are to find the event's own, wherever it is written.
        var before = CurrentActivity.Value;
        var wasWriting = _isWriting;
        CurrentActivity.Set(span);
        _isWriting = true;
        try
        {
            logger.Log(level, id, logged, exception, Format);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
        }
        finally
        {
            _isWriting = wasWriting;
            CurrentActivity.Keep(before);
        }
    }
}
