using Pynector;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPynectorTelemetry();
builder.Services.AddSingleton<IOrders, Orders>();
var app = builder.Build();
app.MapGet("/orders/{id}", (int id, IOrders orders) => orders.PlaceAsync(id));
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
await client.GetStringAsync("/orders/7");
await app.StopAsync();

[Traced]
public interface IOrders
{
    Task<int> PlaceAsync([Tag("order.id")] int id);
}

internal sealed class Orders(ILogger<Orders> logger) : IOrders
{
    public async Task<int> PlaceAsync(int id)
    {
        await Task.Yield();
        logger.LogInformation("order {Id} is placed", id);
        return id;
    }
}
