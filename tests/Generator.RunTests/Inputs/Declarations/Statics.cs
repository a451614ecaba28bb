using Pynector;

namespace Inputs.Declarations;

/// <summary>Static methods of a static class, of every accessibility that it can have.</summary>
internal static partial class Clock
{
    private static int _ticks;

    [Traced]
    public static async partial Task<int> TickAsync(int by)
    {
        await Task.Yield();
        return Interlocked.Add(ref _ticks, by);
    }

    [Traced]
    internal static partial int Ahead([Tag("clock.hours")] int hours);

    private static int AheadCore(int hours) => hours % 24;

    public static Task<int> StrikeAsync() => StrikeSoonAsync();

    [Traced]
    private static async partial Task<int> StrikeSoonAsync()
    {
        await Task.Yield();
        return 12;
    }
}
