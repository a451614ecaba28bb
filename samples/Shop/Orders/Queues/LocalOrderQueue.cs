using System.Threading.Channels;
using Pynector;

namespace Shop.Orders.Queues;

/// <summary>A queue in this process, for a machine without a broker: what is not read when the process ends is lost.</summary>
internal sealed class LocalOrderQueue : IOrderQueue
{
    private readonly Channel<OrderPlaced> _messages = Channel.CreateUnbounded<OrderPlaced>();

    /// <inheritdoc/>
    public async Task PublishAsync(int orderId, string customer, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>();
        TraceContext.Inject(headers);
        await _messages.Writer.WriteAsync(new OrderPlaced(orderId, customer, headers), cancellationToken);
    }

    /// <summary>Takes messages out, as they come.</summary>
    public IAsyncEnumerable<OrderPlaced> ReadAsync(CancellationToken cancellationToken) => _messages.Reader.ReadAllAsync(cancellationToken);
}
