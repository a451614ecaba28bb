using Pynector.Configuration;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>Decides what gets a line of its own. Plain siblings of one name are folded into one line; those with an error, a cancellation, events or links are not.</summary>
/// <param name="limits">How many events and links of a span are shown.</param>
internal sealed class Folding(SpanLimits limits)
{
    // So many plain siblings of one name still get a line each.
    private const int PlainShown = 3;

    // A trace of nothing but errors must not fill the screen: the rest joins the fold, which counts its errors.
    private const int NotableShown = 12;

    /// <summary>Folds siblings, and what is below them.</summary>
    /// <param name="siblings">The spans, in the order to show them.</param>
    /// <returns>The lines for them; a fold stands where its first span would.</returns>
    public IReadOnlyList<TreeItem> Fold(IReadOnlyList<SpanNode> siblings)
    {
        var foldOf = siblings.GroupBy(static node => node.Span.DisplayName).ToDictionary(static group => group.Key, static group => ToFold([.. group]));
        var folded = foldOf.Values.SelectMany(static nodes => nodes).ToHashSet();
        var items = new List<TreeItem>();
        foreach (var node in siblings)
        {
            var fold = foldOf[node.Span.DisplayName];
            if (!folded.Contains(node))
            {
                items.Add(new TreeItem.Single(node, WithNotes(node)));
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
        var hidden = sameName.Where(static node => node.IsNotable).Skip(NotableShown).ToHashSet();
        var plain = sameName.Count(static node => !node.IsNotable);
        return hidden.Count > 0 || plain > PlainShown
            ? sameName.FindAll(node => hidden.Contains(node) || !node.IsNotable)
            : [];
    }

    // The children of a fold are folded by name, all of them: a line for each kind of work in it.
    private static TreeItem.Fold Merge(IReadOnlyList<SpanNode> nodes) =>
        new(nodes, [.. nodes.SelectMany(static node => node.Children).GroupBy(static child => child.Span.DisplayName).Select(static children => Merge([.. children]))]);

    private List<TreeItem> WithNotes(SpanNode node)
    {
        var items = Fold(node.Children).ToList();
        foreach (var item in node.Events.Take(limits.Events ?? int.MaxValue).Select(static reported => new TreeItem.Event(reported)))
        {
            var next = items.FindIndex(other => other.Start > item.Start);
            items.Insert(next < 0 ? items.Count : next, item);
        }

        items.InsertRange(0, node.Span.Links.Take(limits.Links ?? int.MaxValue).Select(static link => new TreeItem.Link(link)));
        return items;
    }
}
