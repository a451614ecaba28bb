using Pynector;

namespace Inputs.Behaviour;

/// <summary>Bodies that change the user's ambient values before and after their first await, and their plain twins.</summary>
internal static partial class Ambient
{
    [Traced]
    public static async partial Task InPlaceAsync(Locals locals, Task pause)
    {
        locals.Set(1);
        await pause.ConfigureAwait(false);
        locals.Set(2);
    }

    [Traced]
    public static async partial ValueTask<int> InPlaceValueAsync(Locals locals, Task pause)
    {
        locals.Set(1);
        await pause.ConfigureAwait(false);
        locals.Set(2);
        return 0;
    }

    public static async Task PlainAsync(Locals locals, Task pause)
    {
        locals.Set(1);
        await pause.ConfigureAwait(false);
        locals.Set(2);
    }

    [Traced]
    public static partial Task WrappedAsync(Locals locals, Task pause);

    private static async Task WrappedAsyncCore(Locals locals, Task pause)
    {
        locals.Set(1);
        await pause.ConfigureAwait(false);
        locals.Set(2);
    }

    [Traced]
    public static partial Task ForwardedAsync(Locals locals, Task pause);

    private static Task ForwardedAsyncCore(Locals locals, Task pause)
    {
        locals.Set(1);
        return pause;
    }

    public static Task PlainForwardedAsync(Locals locals, Task pause)
    {
        locals.Set(1);
        return pause;
    }

    [Traced]
    public static partial void Sync(Locals locals);

    private static void SyncCore(Locals locals) => locals.Set(1);

    public static void Plain(Locals locals) => locals.Set(1);
}
