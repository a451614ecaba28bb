using Shop.Inventory;
using Shop.ServiceDefaults;

// The shop's stock: Orders reserves in it before it takes an order.
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddSingleton<Stock>();

var app = builder.Build();
app.MapPost("/reservations", static async (Reservation wanted, Stock stock, CancellationToken cancellationToken) =>
    await stock.ReserveAsync(wanted.Sku, wanted.Quantity, cancellationToken)
        ? Results.Ok()
        : Results.Conflict());

await app.RunAsync();
