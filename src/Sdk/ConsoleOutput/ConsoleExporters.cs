using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Pynector.Configuration;

namespace Pynector.ConsoleOutput;

/// <summary>Makes the exporters named <c>console</c>.</summary>
internal static class ConsoleExporters
{
    // For somebody who looks at it: soon, and in the order of the spans' end.
    private const int DelayMilliseconds = 100;
    private const int MaxQueueSize = 16_384;

    /// <summary>Makes the processors that show spans.</summary>
    public static IReadOnlyList<BaseProcessor<Activity>> ForSpans(TelemetrySettings settings)
    {
        var style = ConsoleStyle.Of(settings.ConsoleFormat);
        if (!style.IsTree)
        {
            return [BatchOf(new JsonExporter(System.Console.Out, settings.Limits))];
        }

        var heard = new HeardSpans();
        return [heard, BatchOf(new TreeExporter(System.Console.Out, style.HasColors, settings.Limits, heard))];
    }

    /// <summary>Makes the exporter that shows metrics.</summary>
    public static BaseExporter<Metric> ForMetrics() => new MetricsExporter(System.Console.Out);

    private static BatchActivityExportProcessor BatchOf(BaseExporter<Activity> exporter) => new(exporter, MaxQueueSize, DelayMilliseconds);
}

/// <summary>How the console is written to.</summary>
/// <param name="IsTree">For people; else a line of JSON for each item.</param>
/// <param name="HasColors">With the terminal's codes for colors.</param>
internal readonly record struct ConsoleStyle(bool IsTree, bool HasColors)
{
    /// <summary>Looks at what the output is.</summary>
    /// <seealso href="https://no-color.org/"/>
    public static ConsoleStyle Of(ConsoleFormat format)
    {
        var isTerminal = !System.Console.IsOutputRedirected;
        return new ConsoleStyle(
            format == ConsoleFormat.Tree || (format == ConsoleFormat.Auto && isTerminal),
            isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }
}
