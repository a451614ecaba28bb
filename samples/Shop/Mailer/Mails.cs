using System.Diagnostics;
using OpenTelemetry;
using Pynector;

namespace Shop.Mailer;

/// <summary>Writes the mails.</summary>
internal sealed partial class Mails(MailServer server, ILogger<Mails> logger)
{
    private const int Attempts = 3;

    /// <summary>
    /// Tells a customer that their order was placed. A trace of its own, linked to the trace of the message: a queue may hold a message for days, and
    /// one trace would last as long.
    /// </summary>
    [Traced("mail.handle", Kind = ActivityKind.Consumer, Root = true, Metrics = true)]
    public partial Task HandleAsync([Link] TraceContext message, [Tag("order.id")] int orderId, string customer, CancellationToken cancellationToken);

    private async Task HandleAsyncCore(TraceContext message, int orderId, string customer, CancellationToken cancellationToken)
    {
        // From here on, the spans below have whose order it is.
        Baggage.Current = message.Baggage;
        CurrentSpan.Tag("tenant.id", message.Baggage.GetBaggage("tenant.id"));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await server.SendAsync(orderId, customer, attempt, cancellationToken);
                LogSent(logger, orderId);
                return;
            }
            catch (MailServerBusyException e) when (attempt < Attempts)
            {
                LogRetry(logger, orderId, e.Message);
                CurrentSpan.Event("retry", "attempt", attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
            }
            catch (MailServerBusyException e)
            {
                // Told, and left: the next message must not wait for this one.
                CurrentSpan.Fail(e);
                LogGivenUp(logger, orderId);
                _ = ReportAsync(TraceContext.Capture(), orderId);
                return;
            }
        }
    }

    /// <summary>Writes down a mail that was given up, after its handling has ended: its span stands below the span of the handling all the same.</summary>
    [Traced("mail.report")]
    private partial Task ReportAsync([Parent] TraceContext handling, [Tag("order.id")] int orderId);

    private static async Task ReportAsyncCore(TraceContext handling, int orderId) => await Task.Delay(TimeSpan.FromMilliseconds(10));

    [LoggerMessage(Level = LogLevel.Information, Message = "The mail for order {OrderId} is sent")]
    private static partial void LogSent(ILogger logger, int orderId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail for order {OrderId} is tried again: {Reason}")]
    private static partial void LogRetry(ILogger logger, int orderId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail for order {OrderId} is given up")]
    private static partial void LogGivenUp(ILogger logger, int orderId);
}
