using System.Globalization;

namespace QuickStart;

/// <summary>Prints a trace to the standard output: branches and name, duration, status, id, tags.</summary>
internal static class TreePrinter
{
    private const string WhyNothing =
#if PYNECTOR_TRACING
        "No trace: tracing was compiled in, but nothing was recorded (is the feature switch Pynector.Tracing off?).";
#else
        "No trace: this program was built with PynectorTracing=false, and [Traced] left nothing in it.";
#endif

    /// <summary>Prints it, or why there is none.</summary>
    /// <param name="roots">The trees of the trace.</param>
    public static void Print(IReadOnlyList<SpanNode> roots)
    {
        if (roots.Count == 0)
        {
            Console.WriteLine(WhyNothing);
            return;
        }

        var rows = new List<TreeRow>();
        foreach (var item in Folding.Fold(roots))
        {
            AddRows(rows, item, branch: "", indent: "");
        }

        var labels = rows.Max(row => row.Label.Length);
        var durations = rows.Max(row => row.Duration.Length);
        var statuses = rows.Max(row => row.Status.Length);
        var ids = rows.Max(row => row.Id.Length);
        foreach (var row in rows)
        {
            Console.Write($"{row.Label.PadRight(labels)}  {row.Duration.PadLeft(durations)}  ");
            WriteInColor(row.Status, row.Color);
            Console.WriteLine($"{new string(' ', statuses - row.Status.Length)}  {row.Id.PadRight(ids)}  {row.Details}".TrimEnd());
        }

        var all = roots.SelectMany(root => root.All).ToList();
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count} spans, {all.Count(node => node.IsError)} with errors, {all.Count(node => node.IsCanceled)} canceled."));
        Console.WriteLine($"Trace {string.Join(", ", all.Select(node => node.Span.TraceId.ToHexString()).Distinct())}.");
    }

    private static void AddRows(List<TreeRow> rows, TreeItem item, string branch, string indent)
    {
        rows.Add(TreeRow.Of(item, branch));
        for (var i = 0; i < item.Below.Count; i++)
        {
            var isLast = i == item.Below.Count - 1;
            AddRows(rows, item.Below[i], indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "));
        }
    }

    // The console leaves colors out by itself where the output is no terminal.
    private static void WriteInColor(string text, ConsoleColor? color)
    {
        if (color is not { } foreground)
        {
            Console.Write(text);
            return;
        }

        Console.ForegroundColor = foreground;
        Console.Write(text);
        Console.ResetColor();
    }
}
