using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Errors;
using Pynector.Spans;
using Pynector.Tasks;

namespace Pynector.Concurrency;

/// <summary>What went wrong in the branches under a span, in the order of time; recorded on it as it comes.</summary>
internal sealed class BranchFailures(Activity? span)
{
    private readonly List<Exception> _failures = [];
    private HashSet<Exception>? _known;
    private Exception? _cancellation;

    internal void Add(Task task)
    {
        if (task.IsFaulted)
        {
            // A task that is not an async method's may have several.
            foreach (var exception in task.Exception!.InnerExceptions)
            {
                Add(exception);
            }
        }
        else
        {
            Add(TaskOutcome.ExceptionOf(task));
        }
    }

    internal void Add(Exception exception)
    {
        if (Cancellation.IsRequestedBy(exception))
        {
            Interlocked.CompareExchange(ref _cancellation, exception, null);
            return;
        }

        int count;
        bool isToDescribe;
        lock (_failures)
        {
            if (!(_known ??= new(ReferenceComparer.Instance)).Add(exception))
            {
                return;
            }

            _failures.Add(exception);
            count = _failures.Count;

            // The first says what is wrong with the whole. Here, because a log of another one may set the status as well.
            isToDescribe = count == 1 && span is { IsAllDataRequested: true } && ErrorRecorder.Mark(span, exception);
        }

        Record(exception, isToDescribe, mayBeEvent: count <= EventLimit.Value);
    }

    /// <summary>Ends the span, in whatever context: the caller's has gone on. Nothing is added any more.</summary>
    internal void EndSpan()
    {
        if (span is { IsAllDataRequested: true })
        {
            if (_failures.Count == 0 && _cancellation is not null)
            {
                Cancellation.Record(span);
            }
            else if (_failures.Count > EventLimit.Value)
            {
                span.SetTag("pynector.failures", _failures.Count);
            }
        }

        SpanRules.EndAnywhere(span);
    }

    /// <summary>The outcome for the caller: awaited, it throws the first failure, and a cancellation only where nothing failed.</summary>
    /// <param name="result">The result where nothing went wrong.</param>
    /// <param name="throwsCanceled">Whether a cancellation is thrown at all.</param>
    internal Task<T> ToTask<T>(Func<T> result, bool throwsCanceled = true)
    {
        if (_failures.Count > 1)
        {
            var source = new TaskCompletionSource<T>();
            source.SetException(_failures);
            return source.Task;
        }

        return _failures.Count == 1 ? Failed<T>(_failures[0])
            : _cancellation is not null && throwsCanceled ? Failed<T>(_cancellation)
            : Task.FromResult(result());
    }

    /// <summary>A task as an async method makes it of an exception: canceled by a cancellation, with the very object.</summary>
    internal static Task<T> Failed<T>(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder<T>.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    // Outside of the lock: exceptions, listeners and loggers run their own code here, and that may wait for another branch. The branch
    // that has failed has not completed before, and so the span has not ended.
    private void Record(Exception exception, bool isToDescribe, bool mayBeEvent)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        if (isToDescribe)
        {
            ErrorRecorder.Describe(span, exception);
        }

        ErrorRecorder.Write(span, exception, mayBeEvent);
    }

    private sealed class ReferenceComparer : IEqualityComparer<Exception>
    {
        internal static readonly ReferenceComparer Instance = new();

        public bool Equals(Exception? x, Exception? y) => ReferenceEquals(x, y);

        public int GetHashCode(Exception obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
