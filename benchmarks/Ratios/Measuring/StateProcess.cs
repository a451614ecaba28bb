using System.Diagnostics;
using System.Text.Json;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Measuring;

/// <summary>A process of its own for the measures of one state.</summary>
/// <remarks>
/// The compiler optimizes for what it has seen a method do, the framework's methods included, and a real process is in one state
/// all the time: where one process goes through all states, each runs code that was made for the one that came first. And how
/// the compiler's samples and the addresses of methods fall differs from process to process by more than the rounds within one:
/// so there are several of each state.
/// </remarks>
internal static class StateProcess
{
    /// <summary>The argument by which a process knows that it is one of these.</summary>
    internal const string Measuring = "--measure";

    /// <summary>Measures the settings of a state in a process of its own.</summary>
    internal static IReadOnlyList<Cell> Run(State state, IReadOnlyList<Shape> shapes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Measuring, state.ToString(), .. shapes.Select(shape => shape.ToString())]) { RedirectStandardOutput = true };

        // The compiler begins to count calls once nothing new was called for this time; for the usual 100 ms of quiet, a warm-up takes seconds.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1";
#if RUNTIME_ASYNC
        start.Environment["DOTNET_RuntimeAsync"] = "1"; // Or .NET 10 can't run what benchmarks/RuntimeAsync compiles of these files.
#endif
        using var process = Process.Start(start)!;
        var cells = new List<Cell>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            cells.Add(JsonSerializer.Deserialize<Cell>(line)!);
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? cells : throw new InvalidOperationException($"The process of {state} has failed.");
    }

    /// <summary>What that process does.</summary>
    internal static void Measure(State state, IReadOnlyList<Shape> shapes, TextWriter output)
    {
        using var listener = Listening.Enter(state);
        Interleaved[] all = [.. Setting.In(state).Where(setting => shapes.Contains(setting.Shape)).Select(setting => new Interleaved(setting))];

        // All settings before any is measured, and more than once: the profile of what they share is then that of all of them. And long
        // enough for the compiler, which counts, instruments, and only then optimizes.
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < 3 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1); pass++)
        {
            foreach (var interleaved in all)
            {
                interleaved.WarmUp(TimeSpan.FromMilliseconds(60));
            }
        }

        foreach (var interleaved in all)
        {
            foreach (var cell in interleaved.Measure(TimeSpan.FromMilliseconds(200)))
            {
                output.WriteLine(JsonSerializer.Serialize(cell));
            }
        }
    }
}
