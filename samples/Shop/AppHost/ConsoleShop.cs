using System.Diagnostics;

namespace Shop.AppHost;

/// <summary>The shop without Aspire: its services are processes of this one, and print their traces and logs.</summary>
internal static class ConsoleShop
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(bool isOnce, CancellationToken cancellationToken)
    {
        var (inventory, orders) = (Addresses.Free(), Addresses.Free());
        List<Process> services = [];
        try
        {
            services.Add(Start(new Projects.Shop_Inventory(), inventory, []));

            // Whoever orders before there is an inventory is refused.
            await WaitAsync(inventory, cancellationToken);
            services.Add(Start(new Projects.Shop_Orders(), orders, [("services__inventory__http__0", inventory)]));
            services.Add(Start(new Projects.Shop_Mailer(), address: null, [("services__orders__http__0", orders)]));
            await Driver.RunAsync(orders, cancellationToken);
            if (isOnce)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            }
            else
            {
                Console.WriteLine("Ctrl+C ends the shop.");
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
        finally
        {
            // The mailer first: its long request would hold up the end of the orders.
            for (var i = services.Count - 1; i >= 0; i--)
            {
                await StopAsync(services[i]);
            }
        }
    }

    private static async Task WaitAsync(Uri inventory, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PatienceAtStart);
        try
        {
            await Addresses.WaitAsync(inventory, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ShopNotStartedException($"The inventory doesn't listen at {inventory}: look at its logs above.");
        }
    }

    private static Process Start(IProjectMetadata project, Uri? address, IReadOnlyList<(string Name, Uri Address)> others)
    {
        var name = Path.GetFileNameWithoutExtension(project.ProjectPath);
        var folder = Path.GetDirectoryName(project.ProjectPath)!;

        // Built with this program, and so as it was: Debug or Release.
        var build = Path.GetRelativePath(Path.Combine(Projects.Shop_AppHost.ProjectPath, "bin"), AppContext.BaseDirectory);
        var program = Path.Combine(folder, "bin", build, name + ".dll");
        if (!File.Exists(program))
        {
            throw new ShopNotStartedException($"{program} is missing: build the solution before.");
        }

        var start = new ProcessStartInfo("dotnet", ["exec", program]) { WorkingDirectory = folder };
        start.Environment["OTEL_SERVICE_NAME"] = name["Shop.".Length..].ToLowerInvariant();
        start.Environment["OTEL_TRACES_EXPORTER"] = "console";
        start.Environment["OTEL_METRICS_EXPORTER"] = "none";
        start.Environment["Console__Format"] = "Tree";
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        if (address is not null)
        {
            start.Environment["ASPNETCORE_URLS"] = address.ToString();
        }

        foreach (var (service, at) in others)
        {
            start.Environment[service] = at.ToString();
        }

        return Process.Start(start) ?? throw new ShopNotStartedException($"{name} can't be started: is dotnet on the path?");
    }

    private static async Task StopAsync(Process service)
    {
        using (service)
        {
            if (OperatingSystem.IsWindows())
            {
                service.Kill(entireProcessTree: true);
            }
            else
            {
                using var kill = Process.Start("kill", ["-TERM", service.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            }

            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await service.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                service.Kill(entireProcessTree: true);
            }
        }
    }
}
