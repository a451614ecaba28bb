using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Behaviour;

/// <summary>
/// Bodies that fail deep down; <see cref="PlainTraces"/> has the same ones without annotations. They are not inlined: what
/// the just-in-time compiler inlines is in nobody's stack trace.
/// </summary>
internal static partial class Traces
{
    [Traced]
    public static async partial Task InPlaceAsync(Task pause)
    {
        await pause.ConfigureAwait(false);
        Fault.Throw();
    }

    [Traced]
    public static partial Task WrappedAsync(Task pause);

    private static async Task WrappedAsyncCore(Task pause)
    {
        await pause.ConfigureAwait(false);
        Fault.Throw();
    }

    [Traced]
    public static partial Task<int> ForwardedAsync(Task pause);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<int> ForwardedAsyncCore(Task pause)
    {
        Fault.Throw();
        return Task.FromResult(0);
    }

    [Traced]
    public static partial int Sync();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SyncCore()
    {
        Fault.Throw();
        return 0;
    }
}

internal static class PlainTraces
{
    public static async Task InPlaceAsync(Task pause)
    {
        await pause.ConfigureAwait(false);
        Fault.Throw();
    }

    public static async Task WrappedAsync(Task pause)
    {
        await pause.ConfigureAwait(false);
        Fault.Throw();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<int> ForwardedAsync(Task pause)
    {
        Fault.Throw();
        return Task.FromResult(0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sync()
    {
        Fault.Throw();
        return 0;
    }
}

internal static class Fault
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Throw() => throw new InvalidOperationException("deep down");
}
