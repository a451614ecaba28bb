using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Every form with all log events. The task is what it waits for, and a fault what it fails with.</summary>
internal sealed partial class EventDesk(ILogger<EventDesk>? logger)
{
    [Traced(Log = LogEvents.All)]
    public async partial Task<int> InPlaceAsync(Task pause, Exception? fault)
    {
        logger.Write("body");
        await pause.ConfigureAwait(false);
        return fault is null ? 1 : throw fault;
    }

    [Traced(Log = LogEvents.All)]
    public partial Task<int> AsyncCoreAsync(Task pause, Exception? fault);

    private async Task<int> AsyncCoreAsyncCore(Task pause, Exception? fault)
    {
        logger.Write("body");
        await pause.ConfigureAwait(false);
        return fault is null ? 1 : throw fault;
    }

    [Traced(Log = LogEvents.All)]
    public partial Task OtherCoreAsync(Task pause, Exception? fault);

    private Task OtherCoreAsyncCore(Task pause, Exception? fault) => AsyncCoreAsyncCore(pause, fault);

    [Traced(Log = LogEvents.All)]
    public partial int Sync(Exception? fault);

    private int SyncCore(Exception? fault)
    {
        logger.Write("body");
        return fault is null ? 1 : throw fault;
    }

    [Traced(Log = LogEvents.All)]
    public async Task<int> CalledAsync(Task pause, Exception? fault)
    {
        logger.Write("body");
        await pause.ConfigureAwait(false);
        return fault is null ? 1 : throw fault;
    }

    [Traced(Log = LogEvents.All)]
    public void Called(Exception? fault) => SyncCore(fault);

    [Traced(Log = LogEvents.All)]
    public partial IEnumerable<int> Lines(Exception? fault);

    private IEnumerable<int> LinesCore(Exception? fault)
    {
        logger.Write("body");
        yield return fault is null ? 1 : throw fault;
    }

    [Traced(Log = LogEvents.All)]
    public async IAsyncEnumerable<int> LinesAsync(Task pause, Exception? fault)
    {
        logger.Write("body");
        await pause.ConfigureAwait(false);
        yield return fault is null ? 1 : throw fault;
    }
}
