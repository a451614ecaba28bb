using System.Diagnostics;
using Pynector.Logging;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
    /// <summary>Ends the span of a completed task.</summary>
    /// <returns>The task to hand on.</returns>
    internal Task End(Activity? span, Task task, CallLog? log)
    {
        log?.Close();
        if (!IsToBeRecorded(span, task))
        {
            Complete(span, log);
            return task;
        }

        Fail(span, TaskOutcome.ExceptionOf(task), log);
        return TaskOutcome.Unobserved(task);
    }

    /// <inheritdoc cref="End(Activity?, Task, CallLog?)"/>
    internal Task<T> End<T>(Activity? span, Task<T> task, CallLog? log)
    {
        log?.Close();
        if (!IsToBeRecorded(span, task))
        {
            if (span is not null && ResultTag is not null && task.Status == TaskStatus.RanToCompletion)
            {
                TagResult(span, task.Result);
            }

            Complete(span, log);
            return task;
        }

        Fail(span, TaskOutcome.ExceptionOf(task), log);
        return TaskOutcome.Unobserved(task);
    }

    // A failure that nobody records is not looked at: the callee's own task is handed on.
    private bool IsToBeRecorded(Activity? span, Task task) =>
        task.Status != TaskStatus.RanToCompletion && (span is { IsAllDataRequested: true } || Log != LogEvents.None);
}
