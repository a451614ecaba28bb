using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Traced methods that call each other, and log.</summary>
internal sealed partial class Kitchen(ILogger<Kitchen> logger)
{
    [Traced]
    public partial Task CookAsync();

    private async Task CookAsyncCore()
    {
        logger.Write("cook");
        Chop();
        logger.Write("chopped");
        await FryAsync(2).ConfigureAwait(false);
        logger.Write("fried");
    }

    [Traced]
    public partial void Chop();

    private void ChopCore() => logger.Write("chop");

    [Traced]
    public async Task FryAsync(int pans)
    {
        logger.Write($"fry {pans}");
        if (pans > 0)
        {
            await Task.Yield();
            await FryAsync(pans - 1).ConfigureAwait(false);
        }

        logger.Write($"fried {pans}");
    }

    [Traced]
    public async partial Task InPlaceAsync()
    {
        logger.Write("in place");
        await Task.Yield();
        logger.Write("still in place");
    }
}
