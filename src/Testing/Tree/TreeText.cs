using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Pynector.Testing.Tree;

/// <summary>Writes trees of spans: a line for each span, and one for each of its events and links.</summary>
internal static class TreeText
{
    /// <param name="roots">The trees.</param>
    /// <param name="withTimes">Whether the spans' durations are written, which differ from run to run.</param>
    public static string Write(IReadOnlyList<SpanNode> roots, bool withTimes)
    {
        var text = new StringBuilder();
        foreach (var root in roots)
        {
            Write(text, root, branch: "", indent: "", withTimes);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, SpanNode node, string branch, string indent, bool withTimes)
    {
        Line(text, branch, Describe(node, withTimes));
        var notes = node.Span.Events.Select(Describe).Concat(node.Span.Links.Select(Describe));
        foreach (var note in notes)
        {
            Line(text, indent + (node.Children.Count > 0 ? "│  " : "   "), note);
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var isLast = i == node.Children.Count - 1;
            Write(text, node.Children[i], indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "), withTimes);
        }
    }

    // The same on every system: snapshots travel.
    private static void Line(StringBuilder text, string branch, string line) => text.Append(branch).Append(line).Append('\n');

    private static string Describe(SpanNode node, bool withTimes)
    {
        var span = node.Span;
        string?[] parts =
        [
            span.DisplayName,
            !node.HasEnded ? "(not ended)" : withTimes ? $"{span.Duration.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture)} ms" : null,
            span.Kind == ActivityKind.Internal ? null : span.Kind.ToString(),
            span.Status == ActivityStatusCode.Unset ? null : span.Status.ToString(),
            span.StatusDescription is { } description ? ValueText.Quote(description) : null,
            .. span.TagObjects.Select(ValueText.Of),
        ];
        return string.Join("  ", parts.OfType<string>());
    }

    // Type and message tell what an exception is; its stack trace differs from build to build.
    private static string Describe(ActivityEvent happened) =>
        string.Join("  ", happened.Tags
            .Where(static tag => tag.Key != "exception.stacktrace")
            .OrderBy(static tag => tag.Key == "exception.message")
            .Select(ValueText.Of)
            .Prepend($"• {happened.Name}"));

    private static string Describe(ActivityLink link) => string.Join("  ", (link.Tags ?? []).Select(ValueText.Of).Prepend("→ link"));
}
