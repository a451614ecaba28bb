using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Pynector;

namespace Shop;

[Traced(Log = LogEvents.Failures)]
public partial class Orders(ILogger<Orders> logger)
{
    [Traced(Log = LogEvents.All)]
    public async partial Task PlaceAsync(int id) => await Task.Delay(id);

    [Traced(Log = LogEvents.All, Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async partial ValueTask<int> CountAsync() => await Task.FromResult(1);

    public partial Task SendAsync(int id);

    [Traced(Log = LogEvents.None)]
    public async partial Task QuietAsync() => await Task.Yield();

    private Task SendAsyncCore(int id)
    {
        logger.Log(LogLevel.Information, "sent");
        return Task.CompletedTask;
    }
}

public static partial class Mail
{
    public sealed partial class Box
    {
        [Traced(Log = LogEvents.Failures)]
        public partial void Open();

        private void OpenCore()
        {
        }
    }
}
