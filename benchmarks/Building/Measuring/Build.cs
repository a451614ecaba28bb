using System.Diagnostics;
using System.Globalization;

namespace Pynector.Benchmarks.Building.Measuring;

/// <summary>Runs builds as a user does, and reads the processor time of all processes that they start.</summary>
internal static class Build
{
    /// <summary>Restores a project, which is not measured.</summary>
    public static void Restore(string folder) => Run(folder, "dotnet restore -v quiet -nologo");

    /// <summary>Builds a project from nothing.</summary>
    /// <returns>Seconds of the processor.</returns>
    public static double Cold(string folder)
    {
        Run(folder, "rm -rf bin obj/Debug");
        return Run(folder, Command);
    }

    /// <summary>Builds what has changed.</summary>
    /// <returns>Seconds of the processor.</returns>
    public static double Again(string folder) => Run(folder, Command);

    // Everything in processes of its own, so that nothing is warm and all of it is counted.
    private const string Command = "dotnet build --no-restore -v quiet -nologo -m:1 -nodeReuse:false -p:UseSharedCompilation=false";

    private static double Run(string folder, string command)
    {
        // The shell counts the processor time of whatever it has waited for.
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%U %S'; time {command} >build.log"]) { WorkingDirectory = folder, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var times = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? times.Split('\n')[^1].Split(' ').Sum(static time => double.Parse(time, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{command} has failed: {File.ReadAllText(Path.Combine(folder, "build.log"))}");
    }
}
