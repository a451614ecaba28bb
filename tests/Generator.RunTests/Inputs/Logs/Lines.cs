using Microsoft.Extensions.Logging;

namespace Inputs.Logs;

/// <summary>What bodies log.</summary>
internal static class Lines
{
    private static readonly Action<ILogger, string, Exception?> Line = LoggerMessage.Define<string>(LogLevel.Information, new EventId(7, "line"), "{Text}");

    private static readonly Action<ILogger, string, Exception?> Error = LoggerMessage.Define<string>(LogLevel.Error, new EventId(8, "error"), "{Text}");

    public static void WriteError(this ILogger logger, string text) => Error(logger, text, null);

    public static void Write(this ILogger? logger, string text)
    {
        if (logger is not null)
        {
            Line(logger, text, null);
        }
    }
}
