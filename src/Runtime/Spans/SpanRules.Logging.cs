using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Pynector.Errors;
using Pynector.Logging;

namespace Pynector.Spans;

internal sealed partial class SpanRules
{
    // Inlined, what most methods don't ask for is a comparison.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void LogStarted(Activity? span, CallLog? log)
    {
        if (Log == LogEvents.All && span is not null)
        {
            WriteStarted(span, log);
        }
    }

    /// <summary>Makes the log of a call; <see langword="null"/> where it has nothing to log, and no body that could.</summary>
    /// <param name="span">The span.</param>
    /// <param name="logger">The type's logger.</param>
    /// <param name="withScope">Whether the body logs in a scope.</param>
    internal CallLog? OpenLog(Activity? span, ILogger? logger, bool withScope)
    {
        var hasScope = withScope && logger is not null && span is { IsAllDataRequested: true } && LogFields.Has(span);
        if (!LogsFailures(span) && !hasScope)
        {
            return null;
        }

        var log = new CallLog(span, logger);
        LogStarted(span, log);
        if (hasScope)
        {
            log.Enter();
        }

        return log;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LogCompleted(Activity? span, CallLog? log)
    {
        if (Log == LogEvents.All && span is not null)
        {
            WriteCompleted(span, log);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteStarted(Activity span, CallLog? log) => LogEntryWriter.Started(LoggerOf(log, span), _name, span);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteCompleted(Activity span, CallLog? log)
    {
        // The time is the call's, without the writing of the log; and the span ends while it still is the current one.
        if (span.Duration == TimeSpan.Zero)
        {
            span.SetEndTime(DateTime.UtcNow);
        }

        LogEntryWriter.Completed(LoggerOf(log, span), _name, span);
    }

    private void RecordFailure(Activity? span, Exception exception, CallLog? log)
    {
        var isRecorded = span is { IsAllDataRequested: true };

        // What the body has reported is logged by then, or an event only: a method that asks for its log gets it, once.
        var asksForLog = Log != LogEvents.None
            ? !isRecorded || !ErrorRecorder.IsLogged(span!, exception)
            : isRecorded && ExceptionSignal.IsInLogs && !ErrorRecorder.IsRecorded(span!, exception);
        var logger = asksForLog ? LoggerOf(log, span) : null;
        var isLogged = LogEntryWriter.HearsFailures(logger);
        if (isRecorded)
        {
            ErrorRecorder.Record(span!, exception, withEvent: !isLogged || ExceptionSignal.IsInEvents);
        }

        // After the status: a log at this level may set it, too.
        if (isLogged)
        {
            LogEntryWriter.Failed(logger, span?.OperationName ?? _name, span, exception, HasExceptionDetails);
        }
    }

    private ILogger? LoggerOf(CallLog? log, Activity? span) => log?.Logger ?? ForwardingLogger.Find(LogCategory ?? span?.Source.Name ?? _sourceName);
}
