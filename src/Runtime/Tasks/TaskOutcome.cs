using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector.Tasks;

/// <summary>Reads the outcome of a completed task.</summary>
[StackTraceHidden]
internal static class TaskOutcome
{
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

    /// <summary>
    /// A task to hand on after the exception of this one was read: it counts as observed by that, and the caller's would no longer
    /// reach <see cref="TaskScheduler.UnobservedTaskException"/> if nobody awaits it. The copy has the same exceptions, all of them.
    /// </summary>
    // Its type is the type of the task: Task itself, or what async methods return as one.
    internal static Task Unobserved(Task task)
    {
        if (!task.IsFaulted)
        {
            return task;
        }

#if NET
        if (task.GetType() == typeof(Task))
        {
            var bare = new TaskCompletionSource();
            bare.SetException(task.Exception!.InnerExceptions);
            return bare.Task;
        }
#endif
        if (task.Exception!.InnerExceptions.Count > 1)
        {
            return task;
        }

        var copy = AsyncTaskMethodBuilder.Create();
        copy.SetException(task.Exception.InnerException!);
        return copy.Task;
    }

    /// <inheritdoc cref="Unobserved(Task)"/>
    internal static Task<T> Unobserved<T>(Task<T> task)
    {
        if (!task.IsFaulted)
        {
            return task;
        }

        var copy = new TaskCompletionSource<T>();
#if NET9_0_OR_GREATER
        // Shares what it can with the original: a hundred bytes less.
        copy.SetFromTask(task);
#else
        copy.SetException(task.Exception!.InnerExceptions);
#endif
        return copy.Task;
    }
}
