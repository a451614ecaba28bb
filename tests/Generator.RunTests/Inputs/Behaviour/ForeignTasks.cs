using Pynector;

namespace Inputs.Behaviour;

/// <summary>Methods that hand on whatever task they are given.</summary>
internal static partial class ForeignTasks
{
    [Traced]
    public static partial Task PassAsync(Task task);

    private static Task PassAsyncCore(Task task) => task;

    [Traced]
    public static partial Task<int> PassAsync(Task<int> task);

    private static Task<int> PassAsyncCore(Task<int> task) => task;

    [Traced]
    public static partial ValueTask PassAsync(ValueTask task);

    private static ValueTask PassAsyncCore(ValueTask task) => task;

    [Traced]
    public static partial ValueTask<int> PassAsync(ValueTask<int> task);

    private static ValueTask<int> PassAsyncCore(ValueTask<int> task) => task;

    [Traced]
    public static async partial Task FailAsync(Task pause, string message)
    {
        await pause.ConfigureAwait(false);
        throw new InvalidOperationException(message);
    }

    [Traced]
    public static partial Task FailElsewhereAsync(Task pause, string message);

    private static async Task FailElsewhereAsyncCore(Task pause, string message)
    {
        await pause.ConfigureAwait(false);
        throw new InvalidOperationException(message);
    }
}
