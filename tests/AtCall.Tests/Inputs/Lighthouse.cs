using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Pynector;

namespace Harbor;

/// <summary>A library's methods that log.</summary>
public sealed class Lighthouse
{
    public readonly ILogger Seen;

    public Lighthouse(ILogger logger) => Seen = logger;

    [Traced]
    public async Task<int> BlinkAsync(int times)
    {
        await Task.Yield();
        Seen.Log(LogLevel.Information, 0, "blink", null, static (text, _) => text);
        return times;
    }
}

/// <summary>The same with a logger that others can't see.</summary>
public sealed partial class Foghorn
{
    private readonly ILogger _logger;

    public Foghorn(ILogger logger) => _logger = logger;

    [Traced(Log = LogEvents.Failures)]
    public int Blow(int times)
    {
        _logger.Log(LogLevel.Information, 0, "blow", null, static (text, _) => text);
        return times < 9 ? times : throw new InvalidOperationException("hoarse");
    }

    [Traced]
    public static int Test(ILogger logger)
    {
        logger.Log(LogLevel.Information, 0, "test", null, static (text, _) => text);
        return 1;
    }
}
