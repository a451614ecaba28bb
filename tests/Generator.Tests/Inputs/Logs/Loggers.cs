using Microsoft.Extensions.Logging;
using Pynector;

namespace Shop;

public abstract class Worker(ILogger logger)
{
    protected readonly ILogger _logger = logger;
}

public sealed partial class Packer(ILogger<Packer> logger) : Worker(logger)
{
    [Traced]
    public partial Task PackAsync(string _logger);

    private Task PackAsyncCore(string _logger) => Task.CompletedTask;
}

public sealed partial class Sender(ILogger<Sender> logger)
{
    [Traced]
    public partial void Send(int id);

    private void SendCore(int id) => logger.Log(LogLevel.Information, "sent");
}

public static partial class Stock
{
    private static readonly ILogger Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    [Traced]
    public static partial int Count(int Logger);

    private static int CountCore(int Logger) => Logger;
}
