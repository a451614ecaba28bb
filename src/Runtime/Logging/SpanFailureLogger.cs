using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.Logging;

/// <summary>Sets the status of the current span to Error for each log at Error or Critical.</summary>
internal sealed class SpanFailureLogger : ILogger
{
    // No more than is true: callers format what they log if any provider asks for it.
    public bool IsEnabled(LogLevel logLevel) =>
        logLevel is LogLevel.Error or LogLevel.Critical
        // The failure of a call that is sampled out is written under the span around it, which may know what to do.
        && !LogEntryWriter.IsWriting
        && CanFail(CurrentActivity.Value);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Activity.Current!.SetStatus(ActivityStatusCode.Error, Message(state, exception, formatter));
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    // A status that is set stays: an error has its description, and Ok is final by the specification. And an ended span has been exported.
    private static bool CanFail(Activity? span) => span is { IsAllDataRequested: true, IsStopped: false, Status: ActivityStatusCode.Unset };

    // Without its message it is an error still; and it may quote the exception, whose details are not to leave the process.
    private static string? Message<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            return exception is null || ExceptionDetails.IsAllowed(Activity.Current!) ? formatter(state, exception) : null;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Log, fault);
            return null;
        }
    }
}
