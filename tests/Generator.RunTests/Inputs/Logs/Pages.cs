using Microsoft.Extensions.Logging;

namespace Inputs.Logs;

/// <summary>Producers of two items, which log in each move.</summary>
internal static class Pages
{
    public static IEnumerable<int> Read(ILogger logger, Exception? fault)
    {
        try
        {
            logger.Write("first");
            yield return 1;
            logger.Write("second");
            yield return fault is null ? 2 : throw fault;
        }
        finally
        {
            logger.Write("end");
        }
    }

    /// <summary>Opens a scope of its own, which an iterator that isn't async shares with its consumer until it closes it.</summary>
    public static IEnumerable<int> ReadInScope(ILogger logger)
    {
        using (logger.BeginScope("batch"))
        {
            logger.Write("first");
            yield return 1;
            logger.Write("second");
            yield return 2;
            logger.Write("third");
            yield return 3;
        }

        logger.Write("end");
    }

    public static async IAsyncEnumerable<int> ReadAsync(ILogger logger, Exception? fault)
    {
        try
        {
            logger.Write("first");
            await Task.Yield();
            logger.Write("first, after a wait");
            yield return 1;
            logger.Write("second");
            await Task.Yield();
            logger.Write("second, after a wait");
            yield return fault is null ? 2 : throw fault;
        }
        finally
        {
            await Task.Yield();
            logger.Write("end");
        }
    }
}
