using System.Diagnostics;
using Pynector.Logging;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends the spans of completed tasks.</summary>
internal static class TaskEnd
{
    /// <summary>Ends the span of a completed task.</summary>
    /// <returns>The task to hand on.</returns>
    internal static Task End(this SpanRules rules, Activity? span, Task task, CallLog? log)
    {
        log?.Close();
        if (!IsToBeRecorded(rules, span, task))
        {
            rules.Complete(span, log);
            return task;
        }

        rules.Fail(span, TaskOutcome.ExceptionOf(task), log);
        return TaskOutcome.Unobserved(task);
    }

    /// <inheritdoc cref="End(SpanRules, Activity?, Task, CallLog?)"/>
    internal static Task<T> End<T>(this SpanRules rules, Activity? span, Task<T> task, CallLog? log)
    {
        log?.Close();
        if (!IsToBeRecorded(rules, span, task))
        {
            if (span is not null && rules.ResultTag is not null && task.Status == TaskStatus.RanToCompletion)
            {
                rules.TagResult(span, task.Result);
            }

            rules.Complete(span, log);
            return task;
        }

        rules.Fail(span, TaskOutcome.ExceptionOf(task), log);
        return TaskOutcome.Unobserved(task);
    }

    // A failure that nobody records is not looked at: the callee's own task is handed on.
    private static bool IsToBeRecorded(SpanRules rules, Activity? span, Task task) =>
        task.Status != TaskStatus.RanToCompletion && (span is { IsAllDataRequested: true } || rules.Log != LogEvents.None);
}
