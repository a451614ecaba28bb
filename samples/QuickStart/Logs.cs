using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Pynector;

namespace QuickStart;

/// <summary>Logs as JSON lines on the standard error. Each has the ids of the span that it was written under.</summary>
internal static class Logs
{
    /// <summary>Makes the factory. What is still queued is written when it is disposed.</summary>
    /// <returns>The factory.</returns>
    public static ILoggerFactory ToStandardError() => LoggerFactory.Create(builder => builder
        .AddTraceCorrelation()
        .AddConsole(console =>
        {
            console.FormatterName = ConsoleFormatterNames.Json;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        })
        .AddJsonConsole(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.JsonWriterOptions = new JsonWriterOptions { Indented = false };
        }));
}
