using Microsoft.Extensions.Configuration;

namespace Shop.AppHost;

/// <summary>The shop with Aspire: its services are started by it, and send what they trace, log and measure to its dashboard.</summary>
internal static class DashboardShop
{
    public static async Task RunAsync(string[] args, bool isOnce, CancellationToken cancellationToken)
    {
        var dashboard = Addresses.Free();
        SetDefaults(dashboard);
        CheckAddresses("ASPNETCORE_URLS", "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL");

        var builder = DistributedApplication.CreateBuilder(args);
        var inventory = builder.AddProject<Projects.Shop_Inventory>("inventory", launchProfileName: null).WithHttpEndpoint();
        var orders = builder.AddProject<Projects.Shop_Orders>("orders", launchProfileName: null).WithHttpEndpoint().WithReference(inventory).WaitFor(inventory);
        var mailer = builder.AddProject<Projects.Shop_Mailer>("mailer", launchProfileName: null).WithReference(orders);

        // Somebody looks at the dashboard now, and doesn't want to wait for a minute.
        foreach (var service in new[] { inventory, orders, mailer })
        {
            service.WithEnvironment("OTEL_BSP_SCHEDULE_DELAY", "1000").WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "1000");
        }

        // Where they are named, a database and a broker take the place of what the services have in their processes.
        foreach (var name in new[] { "orders", "queue" })
        {
            if (builder.Configuration.GetConnectionString(name) is { } connection)
            {
                orders.WithEnvironment($"ConnectionStrings__{name}", connection);
                mailer.WithEnvironment($"ConnectionStrings__{name}", connection);
            }
        }

        await using var app = builder.Build();
        await StartAsync(app, cancellationToken);
        try
        {
            Console.WriteLine($"Dashboard: {Environment.GetEnvironmentVariable("ASPNETCORE_URLS")}");
            await Driver.RunAsync(new Uri(orders.GetEndpoint("http").Url), cancellationToken);
            await LookAsync(isOnce, cancellationToken);
        }
        finally
        {
            // It ends the services, and its dashboard.
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task LookAsync(bool isOnce, CancellationToken cancellationToken)
    {
        if (isOnce)
        {
            // What was sent last is on its way to the dashboard for a second.
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        }
        else
        {
            Console.WriteLine("Ctrl+C ends the shop.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    // Plain HTTP on this machine alone: no certificate for developers is needed, and nobody else gets in. What is set already stays.
    private static void SetDefaults(Uri dashboard)
    {
        SetDefault("ASPNETCORE_URLS", dashboard.ToString().TrimEnd('/'));
        SetDefault("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", Addresses.Free().ToString());
        SetDefault("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", Addresses.Free().ToString());
        SetDefault("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true");
        SetDefault("ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS", "true");
    }

    // The dashboard is a process of its own, and nobody hears of it when it finds its address taken.
    private static void CheckAddresses(params string[] names)
    {
        foreach (var name in names)
        {
            var value = Environment.GetEnvironmentVariable(name)!;
            if (!Uri.TryCreate(value.Split(';')[0], UriKind.Absolute, out var address) || !Addresses.IsFree(address))
            {
                throw new ShopNotStartedException($"{name} is {value}, and there is somebody else at that address, or it is none: set {name} to another, or to nothing for a free one.");
            }
        }
    }

    private static void SetDefault(string name, string value)
    {
        if (Environment.GetEnvironmentVariable(name) is null or "")
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static async Task StartAsync(DistributedApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ShopNotStartedException($"Aspire's app host can't start on this machine: run the shop without it, with '-- --console'. ({e.Message})", e);
        }
    }
}
