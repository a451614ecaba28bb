using OpenTelemetry;
using Pynector.Faults;

namespace Pynector.ConsoleOutput;

/// <summary>Writes to the console from the thread that exports, where an exception would end the process.</summary>
internal static class Shown
{
    /// <param name="output">Where to.</param>
    /// <param name="make">Makes the text, which asks values of tags for theirs: that is the application's code.</param>
    /// <returns>Whether it was written.</returns>
    public static ExportResult Write(TextWriter output, Func<string> make)
    {
        try
        {
            // At once, so that the lines of others don't come between.
            output.Write(make());
            output.Flush();
            return ExportResult.Success;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Show, fault);
            return ExportResult.Failure;
        }
    }
}
