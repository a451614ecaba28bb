using System.Diagnostics;
using Pynector.Facade;

namespace Pynector;

// No overloads for ValueTask: an async lambda would be as good for those, and the compiler could not choose.
public static partial class ActivitySourceExtensions
{
    /// <summary>Runs asynchronous code in a span, which ends when the code's task completes.</summary>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="body">The code; it starts in the caller's thread. It is given the span, if it takes one: <see langword="null"/> where there is none.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <returns>
    /// A task with the outcome of the code's own, completed after the span has ended; while nobody listens, the code's own. An
    /// exception is the same object that the code threw, and where the code throws before it returns a task, it is thrown here.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="body"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>await tracer.RunAsync("parse", async () =&gt; await ParseAsync(file), tags: [new("file.size", file.Length)]);</code>
    /// </example>
    public static Task RunAsync(this ActivitySource source, string name, Func<Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), body, static (body, _) => body()) : body();
    }

    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    public static Task RunAsync(this ActivitySource source, string name, Func<Activity?, Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), body, static (body, span) => body(span)) : body(null);
    }

    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static Task<T> RunAsync<T>(this ActivitySource source, string name, Func<Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), body, static (body, _) => body()) : body();
    }

    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Activity, Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static Task<T> RunAsync<T>(this ActivitySource source, string name, Func<Activity?, Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), body, static (body, span) => body(span)) : body(null);
    }

    /// <inheritdoc cref="RunAsync(ActivitySource, string, Func{Activity, Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="state">Handed to the code, which can then be a static lambda: it captures nothing, so that nothing is allocated for it.</param>
    /// <param name="body">The code. It is given the state and the span: <see langword="null"/> where there is none.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    public static Task RunAsync<TState>(this ActivitySource source, string name, TState state, Func<TState, Activity?, Task> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), state, body) : body(state, null);
    }

    /// <inheritdoc cref="RunAsync{TState}(ActivitySource, string, TState, Func{TState, Activity, Task}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static Task<T> RunAsync<TState, T>(this ActivitySource source, string name, TState state, Func<TState, Activity?, Task<T>> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.RunAsync(new SpanRequest(source, name, kind, tags, links), state, body) : body(state, null);
    }
}
