using System.Diagnostics;
using Pynector;

namespace Shop.Mailer;

/// <summary>The server for mails takes no more at the moment.</summary>
internal sealed class MailServerBusyException(string message) : Exception(message);

/// <summary>Stands for a server for mails: it is busy at times, the same ones in each run.</summary>
internal sealed partial class MailServer
{
    /// <summary>Sends a mail. Each third order's takes a second attempt, and each seventh order's is never taken.</summary>
    /// <exception cref="MailServerBusyException">It is busy.</exception>
    [Traced("mail.send", Kind = ActivityKind.Client)]
    public partial Task SendAsync([Tag("order.id")] int orderId, string customer, [Tag("mail.attempt")] int attempt, CancellationToken cancellationToken);

    private static async Task SendAsyncCore(int orderId, string customer, int attempt, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        if (orderId % 7 == 0 || (orderId % 3 == 0 && attempt == 1))
        {
            throw new MailServerBusyException($"the server for {customer[(customer.IndexOf('@', StringComparison.Ordinal) + 1)..]} is busy");
        }
    }
}
