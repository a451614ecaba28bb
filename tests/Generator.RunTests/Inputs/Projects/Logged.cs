using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Projects;

/// <summary>Methods that log, and fail if they are told to.</summary>
public static partial class Logged
{
    private static ILogger? s_logger;

    /// <summary>Sets the type's logger; null for none.</summary>
    public static void Use(ILogger? logger) => s_logger = logger;

    /// <summary>Logs, wrapped.</summary>
    [Traced]
    public static partial int Work();

    private static int WorkCore()
    {
        s_logger?.Log(LogLevel.Information, 0, "work", null, static (text, _) => text);
        return 1;
    }

    /// <summary>Logs with events.</summary>
    [Traced(Log = LogEvents.All)]
    public static partial int WorkAloud();

    private static int WorkAloudCore() => WorkCore();

    /// <summary>Fails, wrapped, with the type's logger.</summary>
    [Traced]
    public static partial Task<int> FailAsync();

    private static async Task<int> FailAsyncCore()
    {
        await Task.Yield();
        throw new InvalidDataException("secret 4111");
    }

    /// <summary>Fails, in place.</summary>
    [Traced]
    public static async partial Task<int> FailInPlaceAsync()
    {
        await Task.Yield();
        throw new InvalidDataException("secret 4111");
    }

    /// <summary>Fails, with an event.</summary>
    [Traced(Log = LogEvents.Failures)]
    public static partial Task<int> FailAloudAsync();

    private static Task<int> FailAloudAsyncCore() => FailAsyncCore();

    /// <summary>Fails, and says so itself.</summary>
    [Traced]
    public static async partial Task<int> ReportAsync()
    {
        await Task.Yield();
        var failure = new InvalidDataException("secret 4111");
        CurrentSpan.Fail(failure);
        throw failure;
    }
}
