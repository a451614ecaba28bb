using System.Diagnostics;
using OpenTelemetry;
using Pynector.Activities;
using Pynector.Context;

namespace Pynector;

/// <summary>
/// A span and the OpenTelemetry baggage beside it, to be carried where no <c>await</c> carries them: into a thread, a queue, a
/// message. Works without an SDK; where there is neither span nor baggage it costs nothing.
/// </summary>
/// <remarks>The default value is the context of no span and no baggage.</remarks>
public readonly partial struct TraceContext : IEquatable<TraceContext>
{
    private readonly Activity? _span;

    private TraceContext(Activity? span, ActivityContext spanContext, Baggage baggage)
    {
        _span = span;
        SpanContext = spanContext;
        Baggage = baggage;
    }

    /// <summary>Gets the span's context: the default one where there is no span, or one of the old hierarchical format.</summary>
    public ActivityContext SpanContext { get; }

    /// <summary>Gets the baggage.</summary>
    public Baggage Baggage { get; }

    private string? HierarchicalId => _span is { IdFormat: ActivityIdFormat.Hierarchical } span ? span.Id : null;

    /// <summary>Captures the current span, <see cref="Activity.Current"/>, and the current baggage. Never throws.</summary>
    /// <returns>The context; it outlives the span.</returns>
    public static TraceContext Capture() => Of(CurrentActivity.Value, Baggage.Current);

    /// <summary>
    /// Makes the context current in this thread and what it awaits, until the result is disposed: spans started meanwhile have
    /// the captured one as parent, whether or not it has ended. No other <see cref="AsyncLocal{T}"/> is touched. Never throws.
    /// </summary>
    /// <returns>Puts back, when disposed, what was current before. To be disposed in reverse order, in the same method.</returns>
    public AttachedContext Attach() => new(ContextParent.Of(_span, SpanContext), Baggage);

    /// <summary>Gets the span as a parent that a call names.</summary>
    internal SpanParent AsParent() => new(SpanContext, HierarchicalId is null ? null : ContextParent.Of(_span, default));

    /// <inheritdoc/>
    public bool Equals(TraceContext other) => SpanContext == other.SpanContext && HierarchicalId == other.HierarchicalId && Baggage == other.Baggage;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TraceContext other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SpanContext.GetHashCode();

    /// <summary>Compares two contexts by the span and the baggage.</summary>
    /// <param name="left">One context.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(TraceContext left, TraceContext right) => left.Equals(right);

    /// <inheritdoc cref="op_Equality"/>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(TraceContext left, TraceContext right) => !left.Equals(right);

    private static TraceContext Of(Activity? span, Baggage baggage) =>
        new(span, span is { IdFormat: ActivityIdFormat.W3C } ? span.Context : default, baggage);
}
