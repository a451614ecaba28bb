using System.Diagnostics;
using System.Globalization;
using Pynector.Configuration;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>A line of a tree, in columns.</summary>
/// <param name="Label">Branches and name.</param>
/// <param name="Duration">How long it took; empty where the line is no single span.</param>
/// <param name="Status">The status; in a fold, how many errors are in it.</param>
/// <param name="Tone">What the status is about.</param>
/// <param name="Id">The id of the span, which its logs have as <c>span_id</c>; empty where the line is no single span.</param>
/// <param name="Details">Tags and the message of an error; in a fold, how the durations are spread.</param>
internal sealed record TreeRow(string Label, string Duration, string Status, Tone Tone, string Id, string Details)
{
    /// <summary>Whether it is an event or a link.</summary>
    public bool IsNote => Status.Length == 0;

    /// <summary>Words a line.</summary>
    /// <param name="item">What it is for.</param>
    /// <param name="branch">The branches that lead to it.</param>
    /// <param name="limits">How much of it is shown.</param>
    public static TreeRow Of(TreeItem item, string branch, SpanLimits limits) => item switch
    {
        TreeItem.Single one => OfSpan(one.Node, branch, limits),
        TreeItem.Fold many => OfFold(many.Nodes, branch),
        TreeItem.Event { Reported: var reported } => Note($"{branch}• {OneLine.Of(reported.Name)}", EventTags(reported), limits),
        TreeItem.Link { Linked: var link } => Note($"{branch}→ link to {link.Context.TraceId.ToHexString()}/{link.Context.SpanId.ToHexString()}", link.Tags ?? [], limits),
        _ => throw new ArgumentException($"no line is known for {item.GetType().Name}", nameof(item)),
    };

    private static TreeRow OfSpan(SpanNode node, string branch, SpanLimits limits)
    {
        var span = node.Span;
        var status = node switch
        {
            { HasEnded: false } => "not ended",
            { IsError: true } => "ERROR",
            { IsCanceled: true } => "canceled",
            _ => span.Status == ActivityStatusCode.Ok ? "ok" : "unset",
        };
        var kind = span.Kind == ActivityKind.Internal ? "" : $"{span.Kind.ToString().ToLowerInvariant()} ";
        var message = span.StatusDescription is { } description ? $"{ValueText.Quote(OneLine.Of(description))} " : "";
        return new TreeRow(
            branch + OneLine.Of(span.DisplayName),
            node.HasEnded ? Milliseconds(span.Duration) + " ms" : "",
            status,
            ToneOf([node]),
            span.SpanId.ToHexString(),
            kind + message + Tags(span.TagObjects, limits));
    }

    private static TreeRow OfFold(IReadOnlyList<SpanNode> nodes, string branch)
    {
        var errors = nodes.Count(static node => node.IsError);
        var canceled = nodes.Count(static node => node.IsCanceled);
        var durations = nodes.Select(static node => node.Span.Duration).Order().ToArray();
        return new TreeRow(
            string.Create(CultureInfo.InvariantCulture, $"{branch}{OneLine.Of(nodes[0].Span.DisplayName)} × {nodes.Count}"),
            "",
            string.Create(CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "error" : "errors")}{(canceled > 0 ? $", {canceled} canceled" : "")}"),
            ToneOf(nodes),
            "",
            $"min {Milliseconds(durations[0])}, median {Milliseconds(durations[durations.Length / 2])}, max {Milliseconds(durations[^1])} ms");
    }

    private static TreeRow Note(string label, IEnumerable<KeyValuePair<string, object?>> tags, SpanLimits limits) => new(label, "", "", Tone.Plain, "", Tags(tags, limits));

    private static Tone ToneOf(IReadOnlyList<SpanNode> nodes) =>
        nodes.Any(static node => node.IsError) ? Tone.Error
        : nodes.Any(static node => node.IsCanceled || !node.HasEnded) ? Tone.Warning
        : Tone.Plain;

    // A stack trace would fill the screen; type and message tell what happened.
    private static IEnumerable<KeyValuePair<string, object?>> EventTags(ActivityEvent reported) => reported.Tags.Where(static tag => tag.Key != "exception.stacktrace");

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags, SpanLimits limits) =>
        string.Join(' ', tags.Take(limits.Attributes ?? int.MaxValue).Select(tag => OneLine.Of(ValueText.Of(Shorten.Tag(tag, limits)))));

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>What a line is about.</summary>
internal enum Tone
{
    Plain,
    Warning,
    Error,
}
