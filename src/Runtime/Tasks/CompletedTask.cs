using System.Diagnostics;
using Pynector.Logging;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends the span of a completed task.</summary>
internal static class CompletedTask
{
    /// <returns>The task to hand on.</returns>
    internal static Task End(SpanRules rules, Activity? span, Task task, CallLog? log) =>
        Record(rules, span, task, log) && TaskKinds.Of(rules, task) != TaskKind.Own ? TaskOutcome.Unobserved(task) : task;

    /// <inheritdoc cref="End(SpanRules, Activity?, Task, CallLog?)"/>
    internal static Task<T> End<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log) =>
        Record(rules, span, task, log) && TaskKinds.Of(rules, task) != TaskKind.Own ? TaskOutcome.Unobserved(task) : task;

    /// <returns>Whether the task's exception was looked at.</returns>
    internal static bool Record(SpanRules rules, Activity? span, Task task, CallLog? log)
    {
        log?.Close();
        if (!IsToBeRecorded(rules, span, task))
        {
            rules.Complete(span, log);
            return false;
        }

        rules.Fail(span, TaskOutcome.ExceptionOf(task), log);
        return task.IsFaulted;
    }

    /// <inheritdoc cref="Record(SpanRules, Activity?, Task, CallLog?)"/>
    internal static bool Record<T>(SpanRules rules, Activity? span, Task<T> task, CallLog? log)
    {
        if (span is not null && rules.ResultTag is not null && task.Status == TaskStatus.RanToCompletion)
        {
            log?.Close();
            rules.TagResult(span, task.Result);
            rules.Complete(span, log);
            return false;
        }

        return Record(rules, span, (Task)task, log);
    }

    // A failure that nobody records is not looked at: the callee's own task is handed on.
    private static bool IsToBeRecorded(SpanRules rules, Activity? span, Task task) =>
        task.Status != TaskStatus.RanToCompletion && (span is { IsAllDataRequested: true } || rules.Log != LogEvents.None);
}
