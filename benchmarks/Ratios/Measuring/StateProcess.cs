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
    /// <summary>Measures all settings of a state in a process of its own.</summary>
    internal static IReadOnlyList<Cell> Run(State state)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [state.ToString()]) { RedirectStandardOutput = true })!;
        var cells = new List<Cell>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            cells.Add(JsonSerializer.Deserialize<Cell>(line)!);
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? cells : throw new InvalidOperationException($"The process of {state} has failed.");
    }

    /// <summary>What that process does.</summary>
    internal static void Measure(State state, TextWriter output)
    {
        using var listener = Listening.Enter(state);
        Interleaved[] all = [.. Setting.In(state).Select(setting => new Interleaved(setting))];

        // All settings before any is measured, and more than once: the profile of what they share is then that of all of them.
        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var interleaved in all)
            {
                interleaved.WarmUp(TimeSpan.FromMilliseconds(100));
            }
        }

        foreach (var interleaved in all)
        {
            foreach (var cell in interleaved.Measure(TimeSpan.FromMilliseconds(700)))
            {
                output.WriteLine(JsonSerializer.Serialize(cell));
            }
        }
    }
}
