using System.Diagnostics;
using Pynector;

namespace Inputs.Behaviour;

/// <summary>Traced methods that call traced methods, themselves included.</summary>
internal static partial class Nesting
{
    [Traced]
    public static async partial Task<int> OuterAsync(int number)
    {
        var first = await InnerAsync(number).ConfigureAwait(false);
        var second = await WrappedAsync(number).ConfigureAwait(false);
        return first + second + Sync(number);
    }

    [Traced]
    public static async partial Task<int> InnerAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    [Traced]
    public static partial Task<int> WrappedAsync(int number);

    private static async Task<int> WrappedAsyncCore(int number)
    {
        await Task.Yield();
        return await InnerAsync(number).ConfigureAwait(false);
    }

    [Traced]
    public static partial int Sync(int number);

    private static int SyncCore(int number) => number;

    [Traced]
    public static async partial Task<long> FactorialAsync(int number)
    {
        CurrentSpan.Tag("number", number);
        await Task.Yield();
        return number <= 1 ? 1 : number * await FactorialAsync(number - 1).ConfigureAwait(false);
    }

    [Traced]
    public static partial Task<long> FactorialWrappedAsync([Tag] int number);

    private static async Task<long> FactorialWrappedAsyncCore(int number)
    {
        await Task.Yield();
        return number <= 1 ? 1 : number * await FactorialWrappedAsync(number - 1).ConfigureAwait(false);
    }

    [Traced]
    public static partial long Factorial([Tag] int number);

    private static long FactorialCore(int number) => number <= 1 ? 1 : number * Factorial(number - 1);

    /// <summary>Starts a span of its own by hand, and forgets to end it.</summary>
    [Traced]
    public static async partial Task LeaveOpenAsync(Activity forgotten)
    {
        forgotten.Start();
        await Task.CompletedTask.ConfigureAwait(false);
    }

    [Traced]
    public static partial Task LeaveOpenElsewhereAsync(Activity forgotten);

    private static Task LeaveOpenElsewhereAsyncCore(Activity forgotten)
    {
        forgotten.Start();
        return Task.CompletedTask;
    }

    [Traced]
    public static partial void LeaveOpen(Activity forgotten);

    private static void LeaveOpenCore(Activity forgotten) => forgotten.Start();

    /// <summary>Ends the method's own span.</summary>
    [Traced]
    public static async partial Task EndEarlyAsync()
    {
        Activity.Current?.Stop();
        await Task.Yield();
    }

    [Traced]
    public static partial void EndEarly();

    private static void EndEarlyCore() => Activity.Current?.Stop();
}
