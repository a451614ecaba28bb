using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Shop.Mailer.Sources;

/// <summary>A queue of RabbitMQ. A message counts as handled when the next one is asked for.</summary>
internal sealed class RabbitMessageSource(Uri broker) : IMessageSource
{
    private const string Queue = "orders.placed";

    /// <inheritdoc/>
    public async IAsyncEnumerable<OrderPlaced> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellationToken);

        var deliveries = Channel.CreateUnbounded<(ulong Tag, OrderPlaced Message)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => deliveries.Writer.WriteAsync((delivery.DeliveryTag, Read(delivery)), cancellationToken).AsTask();
        channel.ChannelShutdownAsync += (_, _) =>
        {
            deliveries.Writer.TryComplete();
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, cancellationToken);
        await foreach (var (tag, message) in deliveries.Reader.ReadAllAsync(cancellationToken))
        {
            yield return message;
            await channel.BasicAckAsync(tag, multiple: false, cancellationToken);
        }
    }

    // The body is the channel's, and valid for the call alone: it is read here.
    private static OrderPlaced Read(BasicDeliverEventArgs delivery)
    {
        using var body = JsonDocument.Parse(delivery.Body);
        var headers = (delivery.BasicProperties.Headers ?? new Dictionary<string, object?>())
            .ToDictionary(static header => header.Key, static header => header.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header.Value?.ToString() ?? "");
        return new OrderPlaced(body.RootElement.GetProperty("orderId").GetInt32(), body.RootElement.GetProperty("customer").GetString()!, headers);
    }
}
