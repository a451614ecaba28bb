using System.Diagnostics;

namespace Pynector.Testing.Tree;

/// <summary>A span and the spans below it, in the order of their start.</summary>
internal sealed class SpanNode
{
    private readonly List<SpanNode> _children = [];

    private SpanNode(Activity span) => Span = span;

    public Activity Span { get; }

    public bool HasEnded => Span.IsStopped;

    public IReadOnlyList<SpanNode> Children => _children;

    /// <summary>Makes trees of spans.</summary>
    /// <param name="started">The spans, in the order of their start.</param>
    /// <returns>The trees; a span whose parent is not among the spans stands below the nearest one around it that is, or alone.</returns>
    public static IReadOnlyList<SpanNode> TreesOf(IReadOnlyList<Activity> started)
    {
        var nodes = new Dictionary<ActivitySpanId, SpanNode>();
        foreach (var span in started)
        {
            nodes[span.SpanId] = new SpanNode(span);
        }

        var roots = new List<SpanNode>();
        foreach (var span in started)
        {
            (FindParent(span, nodes)?._children ?? roots).Add(nodes[span.SpanId]);
        }

        return roots;
    }

    private static SpanNode? FindParent(Activity span, Dictionary<ActivitySpanId, SpanNode> nodes)
    {
        // A parent on the other side of a wire, or one that is named, is known by its id alone.
        if (nodes.TryGetValue(span.ParentSpanId, out var parent))
        {
            return parent;
        }

        for (var around = span.Parent; around is not null; around = around.Parent)
        {
            if (nodes.TryGetValue(around.SpanId, out parent))
            {
                return parent;
            }
        }

        return null;
    }
}
