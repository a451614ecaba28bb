using System.Diagnostics;

namespace Pynector.CompilerServices;

/// <summary>No result: the type argument for tasks without one.</summary>
internal readonly struct Nothing;

/// <summary>Reads the outcome of a completed task.</summary>
[StackTraceHidden]
internal static class TaskOutcome
{
    internal static T ResultOf<T>(Task task) => typeof(T) == typeof(Nothing) ? default! : ((Task<T>)task).Result;

    /// <summary>The very exception that awaiting the task throws.</summary>
    internal static Exception ExceptionOf(Task task)
    {
        if (task.IsFaulted)
        {
            return task.Exception!.InnerException!;
        }

        // A canceled task shows its exception, which may be a derived one or hold a timeout, to those only that let it throw.
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException canceled)
        {
            return canceled;
        }

        return new TaskCanceledException(task);
    }
}
