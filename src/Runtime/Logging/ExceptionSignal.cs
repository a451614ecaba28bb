namespace Pynector.Logging;

/// <summary>
/// Where exceptions that end spans are recorded: as events of the span, or as logs, to which the specification moves them for
/// those who ask for it by <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c>.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-logs/"/>
internal static class ExceptionSignal
{
    private static readonly string[] Values = Read();

    /// <summary>Whether they are written as logs, where a logger is known.</summary>
    internal static bool IsInLogs { get; } = Has("logs") || Has("logs/dup");

    /// <summary>Whether they are events, also where a log was written.</summary>
    internal static bool IsInEvents { get; } = !IsInLogs || Has("logs/dup");

    private static bool Has(string value) => Array.Exists(Values, given => string.Equals(given.Trim(), value, StringComparison.OrdinalIgnoreCase));

    private static string[] Read()
    {
        try
        {
            return Environment.GetEnvironmentVariable("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN")?.Split(',') ?? [];
        }
        catch (System.Security.SecurityException)
        {
            return [];
        }
    }
}
