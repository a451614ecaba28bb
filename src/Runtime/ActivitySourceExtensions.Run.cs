using System.Diagnostics;
using Pynector.Facade;
using Pynector.Tasks;

namespace Pynector;

public static partial class ActivitySourceExtensions
{
    /// <summary>Runs synchronous code in a span.</summary>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="body">The code. It is given the span, if it takes one: <see langword="null"/> where there is none.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="body"/> is <see langword="null"/>.</exception>
    /// <remarks>Code that returns a <see cref="Task"/>, an <c>async</c> lambda above all, is run as by <c>RunAsync</c>. A <see cref="ValueTask"/> is a result as any other: its span ends when it is returned.</remarks>
    /// <example>
    /// <code>decimal price = tracer.Run("price", () =&gt; PriceOf(order), tags: [new("order.id", order.Id)]);</code>
    /// </example>
    public static void Run(this ActivitySource source, string name, Action body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        if (source.IsHeard())
        {
            SpanBody.Run(new SpanRequest(source, name, kind, tags, links), body, static (body, _) =>
            {
                body();
                return default(Nothing);
            });
            return;
        }

        body();
    }

    /// <inheritdoc cref="Run(ActivitySource, string, Action, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    public static void Run(this ActivitySource source, string name, Action<Activity?> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        if (source.IsHeard())
        {
            SpanBody.Run(new SpanRequest(source, name, kind, tags, links), body, static (body, span) =>
            {
                body(span);
                return default(Nothing);
            });
            return;
        }

        body(null);
    }

    /// <inheritdoc cref="Run(ActivitySource, string, Action, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>What the code returns.</returns>
    public static T Run<T>(this ActivitySource source, string name, Func<T> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.Run(new SpanRequest(source, name, kind, tags, links), body, static (body, _) => body()) : body();
    }

    /// <inheritdoc cref="Run(ActivitySource, string, Action{Activity}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>What the code returns.</returns>
    public static T Run<T>(this ActivitySource source, string name, Func<Activity?, T> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.Run(new SpanRequest(source, name, kind, tags, links), body, static (body, span) => body(span)) : body(null);
    }

    /// <inheritdoc cref="Run(ActivitySource, string, Action{Activity}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="state">Handed to the code, which can then be a static lambda: it captures nothing, so that nothing is allocated for it.</param>
    /// <param name="body">The code. It is given the state and the span: <see langword="null"/> where there is none.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    public static void Run<TState>(this ActivitySource source, string name, TState state, Action<TState, Activity?> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        if (source.IsHeard())
        {
            SpanBody.Run(new SpanRequest(source, name, kind, tags, links), (state, body), static (both, span) =>
            {
                both.body(both.state, span);
                return default(Nothing);
            });
            return;
        }

        body(state, null);
    }

    /// <inheritdoc cref="Run{TState}(ActivitySource, string, TState, Action{TState, Activity}, ActivityKind, ReadOnlySpan{SpanTag}, ReadOnlySpan{ActivityLink})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>What the code returns.</returns>
    public static T Run<TState, T>(this ActivitySource source, string name, TState state, Func<TState, Activity?, T> body, ActivityKind kind = ActivityKind.Internal, ReadOnlySpan<SpanTag> tags = default, ReadOnlySpan<ActivityLink> links = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(body);
        return source.IsHeard() ? SpanBody.Run(new SpanRequest(source, name, kind, tags, links), state, body) : body(state, null);
    }
}
