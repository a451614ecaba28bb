using System.Globalization;

namespace QuickStart;

/// <summary>Prints what an import did.</summary>
internal static class Summary
{
    /// <summary>Prints it to the standard output.</summary>
    /// <param name="report">What the import did.</param>
    public static void Print(ImportReport report)
    {
        var lines = report.Imported.Count + report.Rejected.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Imported {report.Imported.Count} of {lines} lines of {Path.GetFileName(report.File)}: {report.Total:N2} EUR."));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Database {report.Database} (orders: {report.Stored})."));

        if (report.Rejected.Count == 0)
        {
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rejected {report.Rejected.Count}:"));
        foreach (var (line, reason) in report.Rejected)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {line,4}  {reason}"));
        }
    }
}
