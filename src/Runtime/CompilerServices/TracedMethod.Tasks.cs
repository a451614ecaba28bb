using System.Diagnostics;

namespace Pynector.CompilerServices;

public sealed partial class TracedMethod
{
    /// <summary>Ends the span of a completed task.</summary>
    /// <returns>The task to hand on.</returns>
    internal Task End(Activity span, Task task)
    {
        if (!IsToBeRecorded(span, task))
        {
            Stop(span);
            return task;
        }

        Fail(span, TaskOutcome.ExceptionOf(task));
        return TaskOutcome.Unobserved(task);
    }

    /// <inheritdoc cref="End(Activity, Task)"/>
    internal Task<T> End<T>(Activity span, Task<T> task)
    {
        if (!IsToBeRecorded(span, task))
        {
            if (ResultTag is not null && task.Status == TaskStatus.RanToCompletion)
            {
                TagResult(span, task.Result);
            }

            Stop(span);
            return task;
        }

        Fail(span, TaskOutcome.ExceptionOf(task));
        return TaskOutcome.Unobserved(task);
    }

    // A failure that nobody records is not looked at: the callee's own task is handed on.
    private static bool IsToBeRecorded(Activity span, Task task) =>
        task.Status != TaskStatus.RanToCompletion && span.IsAllDataRequested;
}
