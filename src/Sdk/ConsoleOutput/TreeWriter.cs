using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pynector.Configuration;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>Writes a trace as a tree: branches and name, duration, status, id, tags; events and links on lines of their own.</summary>
/// <param name="hasColors">With the terminal's codes for colors.</param>
/// <param name="limits">How much of a span is shown.</param>
internal sealed class TreeWriter(bool hasColors, SpanLimits limits)
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Dim = "\e[2m";
    private const string Reset = "\e[0m";

    public string Write(IReadOnlyCollection<Activity> spans)
    {
        var rows = new List<TreeRow>();
        foreach (var item in new Folding(limits).Fold(SpanNode.TreesOf([.. spans.OrderBy(static span => span.StartTimeUtc)])))
        {
            AddRows(rows, item, branch: "", indent: "");
        }

        // Events and links have no columns but their tags, and may be long.
        var labels = rows.Max(static row => row.IsNote ? 0 : row.Label.Length);
        var durations = rows.Max(static row => row.Duration.Length);
        var statuses = rows.Max(static row => row.Status.Length);
        var ids = rows.Max(static row => row.Id.Length);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = row.IsNote
                ? $"{row.Label}  {row.Details}"
                : $"{row.Label.PadRight(labels)}  {row.Duration.PadLeft(durations)}  {Colored(row.Status.PadRight(statuses), row.Tone)}  {Paint(row.Id.PadRight(ids), Dim)}  {row.Details}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.Append(Paint(Sum(spans), Dim)).Append("\n\n").ToString();
    }

    private void AddRows(List<TreeRow> rows, TreeItem item, string branch, string indent)
    {
        rows.Add(TreeRow.Of(item, branch, limits));
        for (var i = 0; i < item.Below.Count; i++)
        {
            var isLast = i == item.Below.Count - 1;
            AddRows(rows, item.Below[i], indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "));
        }
    }

    private static string Sum(IReadOnlyCollection<Activity> spans)
    {
        var errors = spans.Count(static span => span.Status == ActivityStatusCode.Error);
        var canceled = spans.Count(static span => span.GetTagItem("pynector.canceled") is true);
        var traces = string.Join(", ", spans.Select(static span => span.TraceId.ToHexString()).Distinct());
        return string.Create(CultureInfo.InvariantCulture, $"{spans.Count} {(spans.Count == 1 ? "span" : "spans")}, {errors} with errors, {canceled} canceled. Trace {traces}.");
    }

    private string Colored(string status, Tone tone) => tone switch
    {
        Tone.Error => Paint(status, Red),
        Tone.Warning => Paint(status, Yellow),
        _ => status,
    };

    private string Paint(string text, string color) => hasColors && !string.IsNullOrWhiteSpace(text) ? $"{color}{text}{Reset}" : text;
}
