using System.Threading.Tasks;
using Harbor;
using Microsoft.Extensions.Logging;

namespace Voyage;

/// <summary>An application that calls methods that log.</summary>
public static class Calls
{
    public static ILogger Logger { get; set; } = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public static Task<int> Blink() => new Lighthouse(Logger).BlinkAsync(2);

    public static int Blow() => new Foghorn(Logger).Blow(3);

    public static int BlowHard() => new Foghorn(Logger).Blow(9);

    public static int Test() => Foghorn.Test(Logger);
}
