using System.ComponentModel;
using System.Diagnostics;

namespace Pynector;

// An async lambda is as good for Func<T>, whose span would end at the first await. These are the better choice for the compiler.
public static partial class ActivitySourceExtensions
{
    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task Run(this ActivitySource source, string name, Func<Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, body, kind, tags, links);

    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Activity, Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task Run(this ActivitySource source, string name, Func<Activity?, Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, body, kind, tags, links);

    /// <inheritdoc cref="RunAsync{T}(ActivitySource, string, Func{Task{T}}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task<T> Run<T>(this ActivitySource source, string name, Func<Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, body, kind, tags, links);

    /// <inheritdoc cref="RunAsync{T}(ActivitySource, string, Func{Activity, Task{T}}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task<T> Run<T>(this ActivitySource source, string name, Func<Activity?, Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, body, kind, tags, links);

    /// <inheritdoc cref="RunAsync{TState}(ActivitySource, string, TState, Func{TState, Activity, Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task Run<TState>(this ActivitySource source, string name, TState state, Func<TState, Activity?, Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, state, body, kind, tags, links);

    /// <inheritdoc cref="RunAsync{TState, T}(ActivitySource, string, TState, Func{TState, Activity, Task{T}}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Task<T> Run<TState, T>(this ActivitySource source, string name, TState state, Func<TState, Activity?, Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default) =>
        source.RunAsync(name, state, body, kind, tags, links);
}
