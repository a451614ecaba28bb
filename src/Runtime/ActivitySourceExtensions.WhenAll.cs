using System.Diagnostics;
using Pynector.Concurrency;
using Pynector.Facade;
using Pynector.Tasks;

namespace Pynector;

public static partial class ActivitySourceExtensions
{
    private static readonly WhenAllOptions NoOptions = new();

    /// <summary>Runs branches concurrently under one span and waits for all of them.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="branches">
    /// The branches. They are started one after the other in the caller's thread, as <see cref="Task.WhenAll(Task[])"/>'s are, so that
    /// code that computes belongs into a <c>Task.Run</c>; those that wait for a place start where an earlier one completes. The
    /// sequence is read to its end first.
    /// </param>
    /// <param name="options">How the branches are run; <see langword="null"/> for the defaults: all at once, to their ends.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <param name="cancellationToken">Handed to the branches. Once it is canceled, no more of them are started; those that run are waited for.</param>
    /// <returns>
    /// The results, in the order of <paramref name="branches"/>. Where branches fail, awaiting it throws the exception of the first to
    /// fail, in time; the task and the span have all of them. Canceled branches count only where none has failed.
    /// </returns>
    /// <remarks>
    /// What branches start are children of the span. Each has the caller's baggage to itself: what it adds reaches no other branch,
    /// nor the caller. All but the span is so, too, while nobody listens.
    /// <para>
    /// The first failure is the status of the span; each is an exception event, or a log where
    /// <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c> asks for that. No more than 128 become events (<c>OTEL_SPAN_EVENT_COUNT_LIMIT</c>),
    /// the number that exporters keep: where there are more failures, the tag <c>pynector.failures</c> counts all of them.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="branches"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>int[] counts = await tracer.WhenAll("count", [token => CountAsync(orders, token), token => CountAsync(drafts, token)], cancellationToken: ct);</code>
    /// </example>
    public static Task<T[]> WhenAll<T>(
        this ActivitySource source,
        string name,
        IEnumerable<Func<CancellationToken, Task<T>>> branches,
        WhenAllOptions? options = null,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(branches);
        var request = source.IsHeard() ? new SpanRequest(source, name, kind, tags, links) : default;
        return FanOut<Task<T>>.RunAsync(request, branches, options ?? NoOptions, BranchFailures.Failed<T>, static tasks => Array.ConvertAll(tasks, task => task.Result), cancellationToken).Unwrap();
    }

    /// <inheritdoc cref="WhenAll{T}(ActivitySource, string, IEnumerable{Func{CancellationToken, Task{T}}}, WhenAllOptions, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink}, CancellationToken)"/>
    /// <returns>A task that completes when all branches have. Where branches fail, awaiting it throws the exception of the first to fail, in time; the task and the span have all of them.</returns>
    public static Task WhenAll(
        this ActivitySource source,
        string name,
        IEnumerable<Func<CancellationToken, Task>> branches,
        WhenAllOptions? options = null,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(branches);
        var request = source.IsHeard() ? new SpanRequest(source, name, kind, tags, links) : default;
        return FanOut<Task>.RunAsync(request, branches, options ?? NoOptions, BranchFailures.Failed<Nothing>, static _ => default(Nothing), cancellationToken).Unwrap();
    }
}
