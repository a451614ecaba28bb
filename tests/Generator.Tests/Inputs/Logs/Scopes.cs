using Microsoft.Extensions.Logging;
using Pynector;

namespace Shop;

public partial class Orders(ILogger<Orders> logger)
{
    private static readonly ILogger Shared = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    [Traced]
    public partial Task<int> PlaceAsync([Tag] int id);

    [Traced]
    public partial void Cancel(int id, ILogger<Orders> call);

    [Traced]
    public partial IEnumerable<int> List(int _logger, ILogger log);

    private async Task<int> PlaceAsyncCore(int id)
    {
        await Task.Yield();
        Shared.Log(LogLevel.Information, "placed");
        return id;
    }

    private void CancelCore(int id, ILogger<Orders> call) => call.Log(LogLevel.Information, "canceled");

    private IEnumerable<int> ListCore(int _logger, ILogger log)
    {
        yield return _logger;
        log.Log(LogLevel.Information, "listed");
        logger.Log(LogLevel.Information, "all");
    }
}
