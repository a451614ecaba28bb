using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Pynector.QuickStart.Tests;

/// <summary>What a process printed, and its exit code.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>The program that was built with the tests.</summary>
    public static string Program { get; } = Metadata("QuickStartProgram");

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines { get; } = Output.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The part below the tree: what was imported, what was not. The database is left out: each run has its own.</summary>
    public string Summary => string.Join('\n', Lines.SkipWhile(line => !line.StartsWith("Imported ", StringComparison.Ordinal)).Where(line => !line.StartsWith("Database ", StringComparison.Ordinal)));

    /// <summary>The output without what differs from run to run: durations, the width of their column, and ids.</summary>
    public string WithoutDurations => Regex.Replace(Regex.Replace(Regex.Replace(Output, @"[0-9]+\.[0-9]{3}(?= ms|,)", "…"), "[0-9a-f]{32}| +[0-9a-f]{16}(?=[ \r\n])", ""), " +", " ");

    /// <summary>The ids of the spans in the tree.</summary>
    public IReadOnlyList<string> SpanIds => [.. Lines.TakeWhile(line => !IsSum(line)).SelectMany(line => Regex.Matches(line, "(?<=  )[0-9a-f]{16}(?= |$)")).Select(match => match.Value)];

    /// <summary>The id of the trace.</summary>
    public string TraceId => Regex.Match(Output, "(?<= Trace )[0-9a-f]{32}(?=[.]\r?$)", RegexOptions.Multiline).Value;

    /// <summary>The logs: the lines of the error output that are JSON.</summary>
    public IReadOnlyList<JsonLogLine> Logs => [.. ErrorLines.Where(line => line.StartsWith('{')).Select(JsonLogLine.Parse)];

    /// <summary>What is said to people there.</summary>
    public IReadOnlyList<string> Messages => [.. ErrorLines.Where(line => !line.StartsWith('{'))];

    private IEnumerable<string> ErrorLines => Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of the tree, without what differs from run to run.</summary>
    public IEnumerable<string> Tree => WithoutDurations.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !IsSum(line));

    /// <summary>The lines of the tree in an order that does not tell which of the orders that are saved side by side was first.</summary>
    public IEnumerable<string> TreeInAnyOrder => Tree.Select(line => line.Replace('└', '├')).Order(StringComparer.Ordinal);

    private static bool IsSum(string line) => Regex.IsMatch(line, "^[0-9]+ spans?, ");

    /// <summary>Runs QuickStart with a temp folder of its own.</summary>
    public static async Task<Run> QuickStartAsync(TempFolder temp, string program, params string[] arguments) =>
        await DotNetAsync(temp, ["exec", program, .. arguments]);

    /// <summary>Runs the SDK's or the runtime's dotnet.</summary>
    public static async Task<Run> DotNetAsync(TempFolder temp, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = temp.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // Where the program puts its database: TMPDIR on Unix, TMP on Windows.
        start.Environment["TMPDIR"] = temp.Path;
        start.Environment["TMP"] = temp.Path;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Run(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} didn't end");
        }
    }

    private static string Metadata(string key) =>
        typeof(Run).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

/// <summary>A folder that is deleted after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("pynector-quickstart-").FullName;

    /// <summary>Writes a file into it.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file into it.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
