using System.Diagnostics;
using OpenTelemetry;
using Pynector.Activities;
using Pynector.Context;
using Pynector.Facade;
using Pynector.Spans;
using Pynector.Tasks;

namespace Pynector.Concurrency;

/// <summary>Branches under one span, and a token that the first of them to fail may cancel.</summary>
internal sealed class Branches : IDisposable
{
    private readonly Activity? _parent;
    private readonly bool _namesParent;
    private readonly CancellationToken _outer;
    private readonly CancellationTokenSource? _own;

    /// <summary>Initializes a new instance of the <see cref="Branches"/> class, with what is current now as the parent of all branches.</summary>
    /// <param name="failures">Gets what goes wrong.</param>
    /// <param name="namesParent">Or, where this is <see langword="false"/>, with what is current when each is started.</param>
    /// <param name="cancelOnFailure">Whether the first branch that doesn't succeed cancels the others.</param>
    /// <param name="outer">The caller's token.</param>
    internal Branches(BranchFailures failures, bool namesParent, bool cancelOnFailure, CancellationToken outer)
    {
        Failures = failures;
        _namesParent = namesParent;
        _parent = CurrentActivity.Value;
        _outer = outer;
        _own = cancelOnFailure ? CancellationTokenSource.CreateLinkedTokenSource(outer) : null;
        Token = _own?.Token ?? outer;
    }

    internal BranchFailures Failures { get; }

    internal CancellationToken Token { get; }

    /// <summary>Runs a branch, with its own baggage and, where one is asked for, its own span. The caller's context is afterwards what it was before.</summary>
    /// <returns>The branch's own task, completed: successfully or not, this one completes with it.</returns>
    // An async method gets its context to itself; what it makes current is gone where its caller goes on.
    internal async Task<TTask> RunAsync<TTask>(Func<CancellationToken, TTask> work, Func<Exception, TTask> fail, SpanRequest request, Baggage baggage)
        where TTask : Task
    {
        if (_namesParent)
        {
            // Mostly so already. But a branch that starts late, under a suppressed flow, finds what its predecessor's completer has.
            CurrentActivity.GoBack(_parent);
        }

        _ = BaggageScope.Enter(baggage);
        var span = request.Start(CallerSnapshot.CaptureActivity());
        var task = Start(work, fail);
        if (!task.IsCompleted)
        {
            // Awaited by another one it doesn't throw; its exception is looked at, not caught and thrown again.
            await Task.WhenAny(task).ConfigureAwait(false);
        }

        if (task.Status == TaskStatus.RanToCompletion)
        {
            SpanRules.EndAnywhere(span);
            return task;
        }

        if (span is not null)
        {
            ByHand.Rules.FailAnywhere(span, TaskOutcome.ExceptionOf(task), log: null);
        }

        Failures.Add(task);
        Cancel();
        return task;
    }

    /// <summary>Cancels the token, where it is the branches' own.</summary>
    internal void Cancel()
    {
        try
        {
            _own?.Cancel();
        }
        catch (AggregateException thrown)
        {
            // By callbacks that branches have registered: theirs, and not to be lost.
            foreach (var exception in thrown.Flatten().InnerExceptions)
            {
                Failures.Add(exception);
            }
        }
        catch (ObjectDisposedException)
        {
            // All have completed meanwhile.
        }
    }

    public void Dispose() => _own?.Dispose();

    private TTask Start<TTask>(Func<CancellationToken, TTask> work, Func<Exception, TTask> fail)
        where TTask : Task
    {
        if (Token.IsCancellationRequested)
        {
            // Nothing is started any more. The caller knows its own token.
            return fail(new OperationCanceledException(_outer.IsCancellationRequested ? _outer : Token));
        }

        try
        {
            return work(Token) ?? throw new InvalidOperationException("A branch has returned null in place of a task.");
        }
        catch (Exception exception)
        {
            return fail(exception);
        }
    }
}
