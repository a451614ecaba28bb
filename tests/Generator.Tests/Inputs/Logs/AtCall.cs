using Microsoft.Extensions.Logging;
using Pynector;

namespace Shop;

public sealed class Orders(ILogger<Orders> logger)
{
    [Traced]
    public async Task PlaceAsync(int id)
    {
        await Task.Delay(id);
        logger.Log(LogLevel.Information, "placed");
    }

    public Task PlaceTwiceAsync(int id) => Task.WhenAll(PlaceAsync(id), PlaceAsync(id));
}

public sealed class Stock
{
    private readonly ILogger _logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    [Traced(Log = LogEvents.Failures)]
    public int Count() => _logger.IsEnabled(LogLevel.Information) ? 1 : 0;

    public int CountTwice() => Count() + Count();
}

public abstract class Worker(ILogger logger)
{
    protected ILogger _logger = logger;
}

public sealed partial class Packer(ILogger logger) : Worker(logger)
{
    [Traced]
    public async Task PackAsync() => await Task.Yield();

    public Task PackAllAsync() => PackAsync();
}

public readonly struct Parcel
{
    private readonly ILogger _log;

    public Parcel(ILogger log) => _log = log;

    [Traced]
    public void Send() => _log.Log(LogLevel.Information, "sent");

    public void SendAll() => Send();
}

public sealed partial class Shelf<T>(ILogger<Shelf<T>> logger)
{
    [Traced]
    public async Task FillAsync(T item)
    {
        await Task.Yield();
        logger.Log(LogLevel.Information, "filled");
    }

    public Task FillTwiceAsync(T item) => Task.WhenAll(FillAsync(item), FillAsync(item));
}
