using System.Diagnostics;
using System.Text;

namespace Pynector.Package.Tests;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record Output(int ExitCode, string Text)
{
    /// <summary>Gives the text of a command that succeeded, and fails the test with the text of one that did not.</summary>
    public string Succeeded()
    {
        ExitCode.ShouldBe(0, Text);
        return Text;
    }

    /// <summary>Gives the text of a command that failed, and fails the test when it did not.</summary>
    public string Failed()
    {
        ExitCode.ShouldNotBe(0, Text);
        return Text;
    }
}

/// <summary>Runs commands as a user would, in a shell that knows nothing of the test run around it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // One compiler serves all builds of this run, whatever the shell around it says: each would start its own, and compile it first.
    private static readonly string CompilerServer = $"pynector-{Guid.NewGuid():N}";

    /// <param name="folder">Where the command runs.</param>
    /// <param name="packages">The package cache, or null for the one of the test run.</param>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    public static Task<Output> RunAsync(string folder, string? packages, params string[] arguments) =>
        RunFileAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packages, arguments);

    /// <summary>Runs a program that was built, with variables.</summary>
    public static Task<Output> RunProgramAsync(string folder, string program, IReadOnlyDictionary<string, string> variables) =>
        RunFileAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packages: null, variables, program);

    /// <param name="file">A program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The package cache, or null for the one of the test run.</param>
    /// <param name="arguments">What stands behind its name.</param>
    public static Task<Output> RunFileAsync(string file, string folder, string? packages, params string[] arguments) =>
        RunFileAsync(file, folder, packages, new Dictionary<string, string>(), arguments);

    /// <inheritdoc cref="RunFileAsync(string, string, string?, string[])"/>
    /// <param name="variables">Variables of the environment that it has beside those of the shell.</param>
    public static async Task<Output> RunFileAsync(string file, string folder, string? packages, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = Start(file, folder, packages, arguments);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var text = new StringBuilder();
        try
        {
            await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{file} {string.Join(' ', arguments)}' took longer than {Limit}:\n{text}");
        }

        return new Output(process.ExitCode, text.ToString());

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(limit.Token) is { } line)
            {
                lock (text)
                {
                    text.AppendLine(line);
                }
            }
        }
    }

    /// <summary>How a program is started that is to know nothing of this run.</summary>
    /// <inheritdoc cref="RunFileAsync(string, string, string?, string[])"/>
    public static ProcessStartInfo Start(string file, string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The CLI that runs the tests hands its own MSBuild settings down; PynectorTracing and its like could come from a shell, too.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build node that outlives the command keeps its pipes open, and this one waiting.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = CompilerServer;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        return start;
    }

    /// <summary>Ends the compiler that the builds have shared; without it, it would wait for more for ten minutes.</summary>
    public static async Task EndCompilerAsync()
    {
        var sdk = (await RunAsync(Path.GetTempPath(), packages: null, "--version")).Succeeded().Trim();
        var root = Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")) ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        (await RunAsync(Path.GetTempPath(), packages: null, Path.Combine(root, "sdk", sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), $"-pipename:{CompilerServer}", "-shutdown")).Succeeded();
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Pynector", StringComparison.OrdinalIgnoreCase);
}
