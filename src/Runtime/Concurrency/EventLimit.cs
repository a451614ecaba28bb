using System.Globalization;

namespace Pynector.Concurrency;

/// <summary>
/// How many failures become events of one span: as many as OpenTelemetry's exporters keep. An event costs microseconds and
/// kilobytes, most of it for the stack trace; what is made beyond is made to be dropped.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#span-limits"/>
internal static class EventLimit
{
    private const int Default = 128;

    /// <summary>At least one: a failed span says with what, as that of a method does.</summary>
    internal static int Value { get; } = Math.Max(1, Read());

    private static int Read()
    {
        try
        {
            var given = Environment.GetEnvironmentVariable("OTEL_SPAN_EVENT_COUNT_LIMIT");
            return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : Default;
        }
        catch (System.Security.SecurityException)
        {
            return Default;
        }
    }
}
