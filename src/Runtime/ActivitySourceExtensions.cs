using System.Diagnostics;
using Pynector.Activities;
using Pynector.Facade;

namespace Pynector;

/// <summary>
/// Spans made by hand, by the rules for <see cref="TracedAttribute"/>: what telemetry does never changes what the code inside returns,
/// throws or sees, and the caller's current span is afterwards what it was before. While nobody listens, nothing is allocated, and
/// the code inside runs as if it were called directly.
/// </summary>
[StackTraceHidden]
public static partial class ActivitySourceExtensions
{
    /// <summary>Starts a span and makes it current, until the result is disposed. Never throws for reasons of telemetry.</summary>
    /// <param name="source">The source of the span.</param>
    /// <param name="name">The name of the span.</param>
    /// <param name="kind">The kind of the span.</param>
    /// <param name="tags">Tags that the span starts with: samplers see them.</param>
    /// <param name="links">Links to other spans; those to the default context are left out.</param>
    /// <param name="parent">The parent; the default is the current span. For a message, pass <see cref="TraceContext.SpanContext"/>.</param>
    /// <returns>The span, to be disposed by the caller: <c>using var span = tracer.StartSpan("checkout");</c></returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static ActiveSpan StartSpan(
        this ActivitySource source,
        string name,
        ActivityKind kind = ActivityKind.Internal,
        ReadOnlySpan<SpanTag> tags = default,
        ReadOnlySpan<ActivityLink> links = default,
        ActivityContext parent = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.IsHeard())
        {
            return default;
        }

        var before = Activity.Current;
        return new ActiveSpan(new SpanRequest(source, name, kind, tags, links, parent).Start(CallerSnapshot.CaptureActivity()), before);
    }
}
