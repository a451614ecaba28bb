using System.ComponentModel;
using System.Diagnostics;
using Pynector.Faults;

namespace Pynector.CompilerServices;

/// <summary>The parent and links that the arguments of a call name. For emitted code; no method of it throws.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SpanOrigin
{
    private readonly ActivityContext _parent;
    private readonly IReadOnlyList<ActivityLink>? _links;

    private SpanOrigin(ActivityContext parent, IReadOnlyList<ActivityLink>? links)
    {
        _parent = parent;
        _links = links;
    }

    internal ActivityContext ParentContext => _parent;

    internal IReadOnlyList<ActivityLink> Links => _links ?? [];

    /// <summary>Names the parent.</summary>
    /// <param name="context">Its context; the default one counts as absent.</param>
    /// <returns>The origin with the parent.</returns>
    public SpanOrigin Parent(ActivityContext context) => new(context, _links);

    /// <inheritdoc cref="Parent(ActivityContext)"/>
    public SpanOrigin Parent(ActivityContext? context) => Parent(context.GetValueOrDefault());

    /// <summary>Names the parent by a W3C traceparent.</summary>
    /// <param name="traceparent">The header's text; <see langword="null"/> and malformed ones count as absent.</param>
    /// <returns>The origin with the parent.</returns>
    public SpanOrigin Parent(string? traceparent) =>
        Parent(ActivityContext.TryParse(traceparent, traceState: null, isRemote: true, out var context) ? context : default);

    /// <inheritdoc cref="Parent(ActivityContext)"/>
    public SpanOrigin Parent(TraceContext context) => Parent(context.SpanContext);

    /// <summary>Adds a link.</summary>
    /// <param name="context">What to link to; the default context is left out.</param>
    /// <returns>The origin with the link.</returns>
    public SpanOrigin Link(ActivityContext context) =>
        context == default ? this : new SpanOrigin(_parent, [.. Links, new ActivityLink(context)]);

    /// <summary>Adds links.</summary>
    /// <param name="contexts">What to link to, read once; default contexts are left out.</param>
    /// <returns>The origin with the links.</returns>
    public SpanOrigin Link(IEnumerable<ActivityContext>? contexts)
    {
        try
        {
            var links = (contexts ?? []).Where(context => context != default).Select(context => new ActivityLink(context)).ToList();
            return links.Count == 0 ? this : new SpanOrigin(_parent, [.. Links, .. links]);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Enrich, fault);
            return this;
        }
    }
}
