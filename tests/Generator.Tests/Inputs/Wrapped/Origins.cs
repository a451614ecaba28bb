using System.Diagnostics;
using Pynector;

namespace Shop;

/// <summary>Receives messages.</summary>
public static partial class Receiver
{
    /// <summary>Handles a message.</summary>
    [Traced]
    public static partial Task HandleAsync([Parent] string? traceparent, [Link] ActivityContext other, [Link] IReadOnlyList<ActivityContext> batch);

    private static async Task HandleAsyncCore(string? traceparent, ActivityContext other, IReadOnlyList<ActivityContext> batch) =>
        await Task.Delay(batch.Count);
}
