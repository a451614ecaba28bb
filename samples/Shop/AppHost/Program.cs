using System.Runtime.InteropServices;
using Shop.AppHost;

// Starts the shop and drives some orders through it.
//   (nothing)   with Aspire and its dashboard, whose address is printed
//   --console   without: the services print their traces
//   --once      stops when the orders are through
var isOnce = args.Contains("--once");
using var end = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

try
{
    if (args.Contains("--console"))
    {
        await ConsoleShop.RunAsync(isOnce, end.Token);
    }
    else
    {
        await DashboardShop.RunAsync(args, isOnce, end.Token);
    }

    return 0;
}
catch (OperationCanceledException) when (end.IsCancellationRequested)
{
    return 0;
}
catch (ShopNotStartedException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

// The services are ended before this program is.
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    end.Cancel();
}
