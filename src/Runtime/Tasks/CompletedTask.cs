using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Ends the span of a completed task.</summary>
internal static class CompletedTask
{
    /// <returns>The task to hand on.</returns>
    internal static Task End(SpanRules rules, CallEnd end, Task task) =>
        Record(rules, end, task) && TaskKinds.Of(rules, task) != TaskKind.Own ? TaskOutcome.Unobserved(task) : task;

    /// <inheritdoc cref="End(SpanRules, CallEnd, Task)"/>
    internal static Task<T> End<T>(SpanRules rules, CallEnd end, Task<T> task) =>
        Record(rules, end, task) && TaskKinds.Of(rules, task) != TaskKind.Own ? TaskOutcome.Unobserved(task) : task;

    /// <returns>Whether the task's exception was looked at.</returns>
    internal static bool Record(SpanRules rules, CallEnd end, Task task)
    {
        var (span, log) = (end.Span, end.Log);
        log?.Close();
        if (!IsToBeRecorded(rules, end, task))
        {
            rules.Complete(span, log, end.Started);
            return false;
        }

        rules.Fail(span, TaskOutcome.ExceptionOf(task), log, end.Started);
        return task.IsFaulted;
    }

    /// <inheritdoc cref="Record(SpanRules, CallEnd, Task)"/>
    internal static bool Record<T>(SpanRules rules, CallEnd end, Task<T> task)
    {
        if (rules.ResultTag is not null && task.Status == TaskStatus.RanToCompletion && end.Span is { } span)
        {
            end.Log?.Close();
            rules.TagResult(span, task.Result);
            rules.Complete(span, end.Log);
            return false;
        }

        return Record(rules, end, (Task)task);
    }

    // A failure that nobody records is not looked at: the callee's own task is handed on.
    private static bool IsToBeRecorded(SpanRules rules, CallEnd end, Task task) =>
        task.Status != TaskStatus.RanToCompletion && (end.Span is { IsAllDataRequested: true } || rules.Log != LogEvents.None || rules.IsMeasured);
}
