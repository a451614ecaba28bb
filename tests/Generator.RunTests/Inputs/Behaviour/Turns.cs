using Pynector;

namespace Inputs.Behaviour;

/// <summary>Bodies that wait in the turn of their caller, or anywhere.</summary>
internal static partial class Turns
{
    [Traced]
    public static async partial Task<int> InPlaceAsync(Task pause, bool inTurn)
    {
        await pause.ConfigureAwait(inTurn);
        return 1;
    }

    [Traced]
    public static partial Task<int> SplitAsync(Task pause, bool inTurn);

    private static async Task<int> SplitAsyncCore(Task pause, bool inTurn)
    {
        await pause.ConfigureAwait(inTurn);
        return 1;
    }

    [Traced]
    public static partial ValueTask<int> SplitValueAsync(Task pause, bool inTurn);

    private static async ValueTask<int> SplitValueAsyncCore(Task pause, bool inTurn)
    {
        await pause.ConfigureAwait(inTurn);
        return 1;
    }

    [Traced]
    public static partial Task<int> ForwardedAsync(Task pause, bool inTurn);

    private static Task<int> ForwardedAsyncCore(Task pause, bool inTurn) => SplitAsyncCore(pause, inTurn);

    [Traced]
    public static async Task<int> PlainAsync(Task pause, bool inTurn)
    {
        await pause.ConfigureAwait(inTurn);
        return 1;
    }
}
