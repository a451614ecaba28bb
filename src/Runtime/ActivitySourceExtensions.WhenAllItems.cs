using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector;

// A branch for each item: the compiler can't tell the type of a lambda that returns a lambda, as Select would take it. The priority
// is lower, because a third argument of new() { … } would be good for a delegate, too, before it is looked at.
public static partial class ActivitySourceExtensions
{
    /// <summary>Runs a branch for each item concurrently, under one span, and waits for all of them.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="items">The items. The sequence is read to its end first.</param>
    /// <param name="branch">What is done for each. The branches are started one after the other in the caller's thread; those that wait for a place start where an earlier one completes.</param>
    /// <param name="options">How the branches are run; <see langword="null"/> for the defaults: all at once, to their ends.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <param name="cancellationToken">Handed to the branches. Once it is canceled, no more of them are started; those that run are waited for.</param>
    /// <returns>The results, in the order of <paramref name="items"/>. Failures are as in <see cref="WhenAll{T}(ActivitySource, string, IEnumerable{Func{CancellationToken, Task{T}}}, WhenAllOptions, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink}, CancellationToken)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/>, <paramref name="items"/> or <paramref name="branch"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>string[] pages = await tracer.WhenAll("fetch", urls, (url, token) => client.GetStringAsync(url, token), new() { MaxParallelism = 4 }, cancellationToken: ct);</code>
    /// </example>
    [OverloadResolutionPriority(-1)]
    public static Task<T[]> WhenAll<TItem, T>(
        this ActivitySource source,
        string name,
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<T>> branch,
        WhenAllOptions? options = null,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(branch);
        return source.WhenAll(name, items.Select(item => (Func<CancellationToken, Task<T>>)(token => branch(item, token))), options, kind, tags, links, cancellationToken);
    }

    /// <inheritdoc cref="WhenAll{TItem, T}"/>
    /// <returns>A task that completes when all branches have. Failures are as in <see cref="WhenAll{T}(ActivitySource, string, IEnumerable{Func{CancellationToken, Task{T}}}, WhenAllOptions, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink}, CancellationToken)"/>.</returns>
    [OverloadResolutionPriority(-1)]
    public static Task WhenAll<TItem>(
        this ActivitySource source,
        string name,
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task> branch,
        WhenAllOptions? options = null,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(branch);
        return source.WhenAll(name, items.Select(item => (Func<CancellationToken, Task>)(token => branch(item, token))), options, kind, tags, links, cancellationToken);
    }
}
