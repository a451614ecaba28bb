using OpenTelemetry;
using Pynector.Activities;
using Pynector.Facade;

namespace Pynector.Concurrency;

/// <summary>A known number of branches, awaited together.</summary>
internal sealed class FanOut<TTask>
    where TTask : Task
{
    private readonly Branches _branches;
    private readonly Func<CancellationToken, TTask>[] _work;
    private readonly Func<Exception, TTask> _fail;
    private readonly SpanRequest _branchSpan;
    private readonly Baggage _baggage = Baggage.Current;
    private readonly TTask[] _tasks;
    private int _last = -1;

    private FanOut(Branches branches, Func<CancellationToken, TTask>[] work, Func<Exception, TTask> fail, SpanRequest branchSpan)
    {
        _branches = branches;
        _work = work;
        _fail = fail;
        _branchSpan = branchSpan;
        _tasks = new TTask[work.Length];
    }

    /// <summary>Runs the branches under a span, which has ended when this completes.</summary>
    /// <returns>A completed task with the outcome for the caller, all failures in it.</returns>
    internal static async Task<Task<TResult>> RunAsync<TResult>(
        SpanRequest request,
        IEnumerable<Func<CancellationToken, TTask>> branches,
        WhenAllOptions options,
        Func<Exception, TTask> fail,
        Func<TTask[], TResult> collect,
        CancellationToken cancellationToken)
    {
        var failures = new BranchFailures(request.Start(CallerSnapshot.CaptureActivity()));
        using var group = new Branches(failures, namesParent: true, options.CancelOnFailure, cancellationToken);
        TTask[] tasks = [];
        try
        {
            // All of them before the first is started: a sequence that throws leaves nothing half done.
            var work = branches.ToArray();
            if (Array.IndexOf(work, null) is >= 0 and var index)
            {
                throw new ArgumentException($"Branch {index} is null.", nameof(branches));
            }

            var fanOut = new FanOut<TTask>(group, work, fail, options.SpanPerBranch ? request : default);
            tasks = fanOut._tasks;
            await fanOut.RunAsync(Math.Min(options.MaxParallelism ?? work.Length, work.Length)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failures.Add(exception);
        }

        failures.EndSpan();
        return failures.ToTask(() => collect(tasks));
    }

    private Task RunAsync(int parallelism) => Task.WhenAll(Enumerable.Range(0, parallelism).Select(_ => RunInTurnAsync()));

    private async Task RunInTurnAsync()
    {
        for (var i = Interlocked.Increment(ref _last); i < _work.Length; i = Interlocked.Increment(ref _last))
        {
            var span = _branchSpan.Inner(".branch", new SpanTag("pynector.branch", i));
            _tasks[i] = await _branches.RunAsync(_work[i], _fail, span, _baggage).ConfigureAwait(false);
        }
    }
}
