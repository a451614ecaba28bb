using System.Text.Json;
using Pynector;
using RabbitMQ.Client;

namespace Shop.Orders.Queues;

/// <summary>A queue of RabbitMQ, with the context in the messages' headers.</summary>
internal sealed class RabbitOrderQueue(Uri broker) : IOrderQueue, IAsyncDisposable
{
    private const string Queue = "orders.placed";

    private readonly SemaphoreSlim _turn = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    /// <inheritdoc/>
    public async Task PublishAsync(int orderId, string customer, CancellationToken cancellationToken)
    {
        // A channel is for one at a time.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var channel = _channel ??= await ConnectAsync(cancellationToken);
            var headers = new Dictionary<string, object?>();
            TraceContext.Inject(headers, static (all, name, value) => all[name] = value);
            await channel.BasicPublishAsync(
                exchange: "",
                Queue,
                mandatory: true,
                new BasicProperties { Headers = headers, Persistent = true },
                JsonSerializer.SerializeToUtf8Bytes(new { orderId, customer }, JsonSerializerOptions.Web),
                cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task<IChannel> ConnectAsync(CancellationToken cancellationToken)
    {
        _connection ??= await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(cancellationToken);
        var channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        return channel;
    }
}
