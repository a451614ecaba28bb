using System.Diagnostics;

namespace QuickStart;

/// <summary>A finished span and the spans below it.</summary>
/// <param name="span">The span.</param>
/// <param name="children">Its children.</param>
internal sealed class SpanNode(Activity span, IReadOnlyList<SpanNode> children)
{
    /// <summary>The span.</summary>
    public Activity Span { get; } = span;

    /// <summary>Its children.</summary>
    public IReadOnlyList<SpanNode> Children { get; } = children;

    /// <summary>Whether an exception escaped the method.</summary>
    public bool IsError => Span.Status == ActivityStatusCode.Error;

    /// <summary>Whether the method was cancelled. That is no error: the status stays unset, a tag says it.</summary>
    public bool IsCanceled => Span.GetTagItem("pynector.canceled") is true;

    /// <summary>What the body reported. The event of an exception is left out: status and message tell it.</summary>
    public IEnumerable<ActivityEvent> Events => Span.Events.Where(reported => reported.Name != "exception");

    /// <summary>Whether there is more to tell about the span, or one below it, than that it ran.</summary>
    public bool IsNotable => IsError || IsCanceled || Events.Any() || Children.Any(child => child.IsNotable);

    /// <summary>The span and all below it.</summary>
    public IEnumerable<SpanNode> All => Children.SelectMany(child => child.All).Prepend(this);
}
