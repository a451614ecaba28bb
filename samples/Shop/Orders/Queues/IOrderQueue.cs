using System.Diagnostics;
using Pynector;

namespace Shop.Orders.Queues;

/// <summary>An order was placed. The headers carry the context of the span that said so.</summary>
internal sealed record OrderPlaced(int OrderId, string Customer, IDictionary<string, string> Headers);

/// <summary>Where placed orders go, for others to act on.</summary>
[Traced("orders.queue", Kind = ActivityKind.Producer)]
internal interface IOrderQueue
{
    /// <summary>Tells of an order.</summary>
    Task PublishAsync([Tag("order.id")] int orderId, string customer, CancellationToken cancellationToken);
}

/// <summary>Chooses the queue.</summary>
internal static class OrderQueues
{
    /// <summary>Adds RabbitMQ where the connection string <c>queue</c> names it, else a queue in this process.</summary>
    public static void AddOrderQueue(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("queue") is { } connection)
        {
            services.AddSingleton<IOrderQueue>(_ => new RabbitOrderQueue(new Uri(connection)));
        }
        else
        {
            services.AddSingleton<LocalOrderQueue>();
            services.AddSingleton<IOrderQueue>(static provider => provider.GetRequiredService<LocalOrderQueue>());
        }
    }

    /// <summary>Lets other processes read a queue that is in this one: a line of JSON a message, for as long as they are connected.</summary>
    public static void MapOrderQueue(this WebApplication app)
    {
        if (app.Services.GetService<LocalOrderQueue>() is { } queue)
        {
            app.MapGet("/queue", (CancellationToken cancellationToken) => queue.ReadAsync(cancellationToken));
        }
    }
}
