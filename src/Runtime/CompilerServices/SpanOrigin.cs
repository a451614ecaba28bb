using System.ComponentModel;
using System.Diagnostics;
using Pynector.Context;
using Pynector.Faults;

namespace Pynector.CompilerServices;

/// <summary>The parent and links that the arguments of a call name. For emitted code; no method of it throws.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SpanOrigin
{
    private readonly SpanParent _parent;
    private readonly IReadOnlyList<ActivityLink>? _links;

    private SpanOrigin(SpanParent parent, IReadOnlyList<ActivityLink>? links)
    {
        _parent = parent;
        _links = links;
    }

    internal SpanParent NamedParent => _parent;

    internal IReadOnlyList<ActivityLink> Links => _links ?? [];

    /// <summary>Names the parent.</summary>
    /// <param name="context">The parent's context; the default one counts as absent.</param>
    /// <returns>The origin with the parent.</returns>
    public SpanOrigin Parent(ActivityContext context) => new(new SpanParent(context), _links);

    /// <inheritdoc cref="Parent(ActivityContext)"/>
    public SpanOrigin Parent(ActivityContext? context) => Parent(context.GetValueOrDefault());

    /// <summary>Names the parent by a W3C traceparent.</summary>
    /// <param name="traceparent">The header's text; <see langword="null"/> and malformed texts count as absent.</param>
    /// <returns>The origin with the parent.</returns>
    public SpanOrigin Parent(string? traceparent) => Parent(Traceparent.Read(traceparent));

    /// <inheritdoc cref="Parent(ActivityContext)"/>
    /// <param name="context">The parent and its baggage, which stays out of it; the default one counts as absent.</param>
    public SpanOrigin Parent(TraceContext context) => new(context.AsParent(), _links);

    /// <summary>Adds a link.</summary>
    /// <param name="context">What to link to; the default context is left out.</param>
    /// <returns>The origin with the link.</returns>
    public SpanOrigin Link(ActivityContext context) =>
        context == default ? this : new SpanOrigin(_parent, [.. Links, new ActivityLink(context)]);

    /// <inheritdoc cref="Link(ActivityContext)"/>
    public SpanOrigin Link(TraceContext context) => Link(context.SpanContext);

    /// <summary>Adds links.</summary>
    /// <param name="contexts">What to link to, read once; default contexts are left out.</param>
    /// <returns>The origin with the links.</returns>
    public SpanOrigin Link(IEnumerable<ActivityContext>? contexts) => Link(contexts, static context => context);

    /// <inheritdoc cref="Link(IEnumerable{ActivityContext})"/>
    public SpanOrigin Link(IEnumerable<TraceContext>? contexts) => Link(contexts, static context => context.SpanContext);

    private SpanOrigin Link<T>(IEnumerable<T>? contexts, Func<T, ActivityContext> read)
    {
        try
        {
            var links = (contexts ?? []).Select(read).Where(context => context != default).Select(context => new ActivityLink(context)).ToList();
            return links.Count == 0 ? this : new SpanOrigin(_parent, [.. Links, .. links]);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Enrich, fault);
            return this;
        }
    }
}
