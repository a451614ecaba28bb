using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace QuickStart;

/// <summary>A line of the printed tree, in columns.</summary>
/// <param name="Label">Branches and name.</param>
/// <param name="Duration">How long it took; empty where the line is no single span.</param>
/// <param name="Status">The status; in a fold, how many errors are in it.</param>
/// <param name="Color">The color of the status; null: the terminal's.</param>
/// <param name="Id">The id of the span, which its logs have as <c>span_id</c>; empty where the line is no single span.</param>
/// <param name="Details">Tags and the message of an error; in a fold, how the durations are spread.</param>
internal sealed record TreeRow(string Label, string Duration, string Status, ConsoleColor? Color, string Id, string Details)
{
    /// <summary>Words a line.</summary>
    /// <param name="item">What it is for.</param>
    /// <param name="branch">The branches that lead to it.</param>
    /// <returns>The line.</returns>
    public static TreeRow Of(TreeItem item, string branch) => item switch
    {
        TreeItem.Single one => OfSpan(one.Node, branch),
        TreeItem.Fold many => OfFold(many.Nodes, branch),
        TreeItem.Event { Reported: var reported } => new TreeRow($"{branch}• {reported.Name}", "", "", null, "", Tags(reported.Tags)),
        _ => throw new ArgumentException($"no line is known for {item.GetType().Name}", nameof(item)),
    };

    private static TreeRow OfSpan(SpanNode node, string branch)
    {
        var span = node.Span;
        var status = node switch
        {
            { IsError: true } => "ERROR",
            { IsCanceled: true } => "canceled",
            _ => span.Status == ActivityStatusCode.Ok ? "ok" : "unset",
        };
        var message = span.StatusDescription is { } description ? $"\"{description}\" " : "";
        return new TreeRow(branch + span.DisplayName, Milliseconds(span.Duration) + " ms", status, ColorOf([node]), span.SpanId.ToHexString(), message + Tags(span.TagObjects));
    }

    private static TreeRow OfFold(IReadOnlyList<SpanNode> nodes, string branch)
    {
        var errors = nodes.Count(node => node.IsError);
        var canceled = nodes.Count(node => node.IsCanceled);
        var durations = nodes.Select(node => node.Span.Duration).Order().ToArray();
        return new TreeRow(
            string.Create(CultureInfo.InvariantCulture, $"{branch}{nodes[0].Span.DisplayName} × {nodes.Count}"),
            "",
            string.Create(CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "error" : "errors")}{(canceled > 0 ? $", {canceled} canceled" : "")}"),
            ColorOf(nodes),
            "",
            $"min {Milliseconds(durations[0])}, median {Milliseconds(durations[durations.Length / 2])}, max {Milliseconds(durations[^1])} ms");
    }

    private static ConsoleColor? ColorOf(IReadOnlyList<SpanNode> nodes) =>
        nodes.Any(node => node.IsError) ? ConsoleColor.Red
        : nodes.Any(node => node.IsCanceled) ? ConsoleColor.Yellow
        : null;

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(tag => $"{tag.Key}={Text(tag.Value)}"));

    private static string Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text when text.Contains(' ', StringComparison.Ordinal) => $"\"{text}\"",
        IEnumerable many and not string => $"[{string.Join(',', many.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);
}
