using System.Diagnostics;

namespace QuickStart;

/// <summary>What gets a line in the printed tree.</summary>
/// <param name="Start">When it began.</param>
/// <param name="Below">What stands below it.</param>
internal abstract record TreeItem(DateTime Start, IReadOnlyList<TreeItem> Below)
{
    /// <summary>One span.</summary>
    internal sealed record Single(SpanNode Node, IReadOnlyList<TreeItem> Below) : TreeItem(Node.Span.StartTimeUtc, Below);

    /// <summary>Many spans of one name.</summary>
    internal sealed record Fold(IReadOnlyList<SpanNode> Nodes, IReadOnlyList<TreeItem> Below) : TreeItem(Nodes[0].Span.StartTimeUtc, Below);

    /// <summary>An event of the span above.</summary>
    internal sealed record Event(ActivityEvent Reported) : TreeItem(Reported.Timestamp.UtcDateTime, []);
}

/// <summary>Decides what gets a line of its own. Ordinary siblings of one name are folded into one line; errors, cancellations and spans with events are not.</summary>
internal static class Folding
{
    // So many ordinary siblings of one name still get a line each.
    private const int OrdinaryShown = 3;

    // A file of nothing but bad lines must not fill the screen: the rest joins the fold, which counts its errors.
    private const int NotableShown = 12;

    /// <summary>Folds siblings, and what is below them.</summary>
    /// <param name="siblings">The spans, in the order to print them.</param>
    /// <returns>The lines for them; a fold stands where its first span would.</returns>
    public static IReadOnlyList<TreeItem> Fold(IReadOnlyList<SpanNode> siblings)
    {
        var foldOf = siblings.GroupBy(node => node.Span.DisplayName).ToDictionary(group => group.Key, group => ToFold([.. group]));
        var folded = foldOf.Values.SelectMany(nodes => nodes).ToHashSet();
        var items = new List<TreeItem>();
        foreach (var node in siblings)
        {
            var fold = foldOf[node.Span.DisplayName];
            if (!folded.Contains(node))
            {
                items.Add(new TreeItem.Single(node, WithEvents(Fold(node.Children), node.Events)));
            }
            else if (fold[0] == node)
            {
                items.Add(Merge(fold));
            }
        }

        return items;
    }

    private static List<SpanNode> ToFold(List<SpanNode> sameName)
    {
        var hidden = sameName.Where(node => node.IsNotable).Skip(NotableShown).ToHashSet();
        var ordinary = sameName.Count(node => !node.IsNotable);
        return hidden.Count > 0 || ordinary > OrdinaryShown
            ? sameName.FindAll(node => hidden.Contains(node) || !node.IsNotable)
            : [];
    }

    // The children of a fold are folded by name, all of them: a line for each kind of work in it.
    private static TreeItem.Fold Merge(IReadOnlyList<SpanNode> nodes) =>
        new(nodes, [.. nodes.SelectMany(node => node.Children).GroupBy(child => child.Span.DisplayName).Select(children => Merge([.. children]))]);

    private static List<TreeItem> WithEvents(IEnumerable<TreeItem> children, IEnumerable<ActivityEvent> events)
    {
        var items = children.ToList();
        foreach (var item in events.Select(reported => new TreeItem.Event(reported)))
        {
            var next = items.FindIndex(other => other.Start > item.Start);
            items.Insert(next < 0 ? items.Count : next, item);
        }

        return items;
    }
}
