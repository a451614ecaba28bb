using Microsoft.AspNetCore.Mvc;
using Pynector;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHostedService<Worker>();
var app = builder.Build();
app.UseMiddleware<Timing>();
app.MapControllers();
app.MapGet("/orders/{id}", Endpoints.GetAsync);
app.Lifetime.ApplicationStarted.Register(static () => new Clock().Watch());

[Route("orders")]
public partial class OrdersController : ControllerBase
{
    [Traced, HttpGet]
    public async Task<int> ListAsync() => await Task.FromResult(1);
}

public partial class Timing(RequestDelegate next)
{
    [Traced]
    public async Task InvokeAsync(HttpContext context) => await next(context);
}

public partial class Worker : BackgroundService
{
    [Traced]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Delay(1, stoppingToken);
}

public static partial class Endpoints
{
    [Traced]
    public static async Task<string> GetAsync(int id)
    {
        await Task.Yield();
        return $"order {id}";
    }
}

public partial class Clock
{
    private event EventHandler? Ticked;

    public void Watch()
    {
        Ticked += OnTicked;
        Ticked.Invoke(this, EventArgs.Empty);
    }

    [Traced]
    private void OnTicked(object? sender, EventArgs e) => Console.WriteLine(sender);
}
