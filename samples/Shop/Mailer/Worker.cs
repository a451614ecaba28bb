using Pynector;
using Shop.Mailer.Sources;

namespace Shop.Mailer;

/// <summary>Takes messages from the queue, one after the other. The loop is no span: each message's handling is one.</summary>
internal sealed partial class Worker(IMessageSource source, Mails mails, ILogger<Worker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var message in source.ReadAsync(stoppingToken))
                {
                    await mails.HandleAsync(TraceContext.Extract(message.Headers), message.OrderId, message.Customer, stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is HttpRequestException or IOException or RabbitMQ.Client.Exceptions.BrokerUnreachableException)
            {
                LogDisconnected(logger, e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(500), stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue can't be read: {Reason}")]
    private static partial void LogDisconnected(ILogger logger, string reason);
}
