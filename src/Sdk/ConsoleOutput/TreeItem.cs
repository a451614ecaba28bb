using System.Diagnostics;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>What gets a line in a tree.</summary>
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

    /// <summary>A link of the span above. It has no time: it stands before all that has.</summary>
    internal sealed record Link(ActivityLink Linked) : TreeItem(DateTime.MinValue, []);
}
