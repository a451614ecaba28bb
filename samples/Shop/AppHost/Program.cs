using Shop.AppHost;

// Starts the shop and drives some orders through it.
//   (nothing)   with Aspire and its dashboard, whose address is printed
//   --console   without: the services print their traces
//   --once      stops when the orders are through
var isOnce = args.Contains("--once");
using var end = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    end.Cancel();
};

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
