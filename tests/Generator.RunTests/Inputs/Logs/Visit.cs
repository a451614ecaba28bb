using Microsoft.Extensions.Logging;

namespace Inputs.Logs;

/// <summary>What one call goes through, chosen by the test, and logs on its way.</summary>
internal sealed class Visit(Task pause, Exception? fault = null, bool throwsAtOnce = false)
{
    public const int Result = 42;

    public Task Pause => pause;

    public void Begin(ILogger? logger)
    {
        logger.Write("before");
        if (throwsAtOnce)
        {
            throw fault!;
        }
    }

    public int End(ILogger? logger)
    {
        logger.Write("after");
        return fault is null || throwsAtOnce ? Result : throw fault;
    }

    /// <summary>The rest of the way as somebody else's task.</summary>
    public async Task<int> RestAsync(ILogger? logger)
    {
        await pause.ConfigureAwait(false);
        return End(logger);
    }
}
