using OpenTelemetry;
using Shop.Orders;
using Shop.Orders.Queues;
using Shop.Orders.Storage;
using Shop.ServiceDefaults;

// Takes orders: asks the inventory, stores them, and tells the mailer by a queue.
// What to look at: IInventory and IOrderQueue (traced interfaces), OrderDesk (split), OrderStore (a class as a whole, and a stream), Prices (plain), ReportsController (partial).
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddControllers();
builder.Services.AddHttpClient<IInventory, HttpInventory>(static http => http.BaseAddress = new Uri("http://inventory"));
builder.Services.AddSingleton(static services => Databases.Open(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddScoped<OrderDesk>();
builder.Services.AddOrderQueue(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<OrderStore>().CreateAsync(CancellationToken.None);

// Whose order it is goes with the request through all services: as baggage, which ServiceDefaults puts on each span.
app.Use(static (context, next) =>
{
    if (context.Request.Headers["X-Tenant"].FirstOrDefault() is { } tenant)
    {
        Baggage.SetBaggage("tenant.id", tenant);
    }

    return next(context);
});

app.MapPost("/orders", static async (NewOrder wanted, OrderDesk desk, CancellationToken cancellationToken) =>
    await desk.PlaceAsync(wanted.Sku, wanted.Quantity, wanted.Customer, cancellationToken) is { } order
        ? Results.Created($"/orders/{order.Id}", order)
        : Results.Conflict());
app.MapGet("/orders", static async (OrderStore store, CancellationToken cancellationToken) => await store.ReadAllAsync(cancellationToken).ToListAsync(cancellationToken));
app.MapGet("/orders/stream", static (OrderStore store, CancellationToken cancellationToken) => store.ReadAllAsync(cancellationToken));
app.MapControllers();
app.MapOrderQueue();

await app.RunAsync();
