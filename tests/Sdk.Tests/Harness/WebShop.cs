using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace Pynector.Tests.Harness;

/// <summary>A server on a free port, with one traced method behind an interface, and a client.</summary>
internal sealed class WebShop : IAsyncDisposable
{
    private readonly WebApplication _server;

    private WebShop(WebApplication server)
    {
        _server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _server.Services;

    public static async Task<WebShop> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IOrders, Orders>();
        configure(builder.Services);
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/orders/{id}", static (int id, IOrders orders) => orders.PlaceAsync(id));
        server.MapGet("/tenant", static () => Baggage.GetBaggage("tenant.id") ?? "none");
        server.MapGet("/through", static async (HttpRequest request) =>
        {
            Baggage.SetBaggage("tenant.id", "t 1");
            using var client = new HttpClient();
            return await client.GetStringAsync(new Uri($"http://{request.Host}/tenant"));
        });
        await server.StartAsync();
        return new WebShop(server);
    }

    public async Task StopAsync() => await _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        // A request that has been answered may not be over: the server waits for it, and then the spans are sent.
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}

[Traced]
internal interface IOrders
{
    Task<int> PlaceAsync([Tag("order.id")] int id);
}

internal sealed class Orders : IOrders
{
    public async Task<int> PlaceAsync(int id)
    {
        await Task.Yield();
        return id == 13 ? throw new InvalidOperationException("unlucky") : id;
    }
}
