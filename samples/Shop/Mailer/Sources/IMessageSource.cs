namespace Shop.Mailer.Sources;

/// <summary>An order was placed. The headers carry the context of the span that said so.</summary>
internal sealed record OrderPlaced(int OrderId, string Customer, IDictionary<string, string> Headers);

/// <summary>Where messages come from.</summary>
internal interface IMessageSource
{
    /// <summary>Reads messages as they come, until it is canceled or the connection breaks.</summary>
    IAsyncEnumerable<OrderPlaced> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Chooses the source.</summary>
internal static class MessageSources
{
    /// <summary>Adds RabbitMQ where the connection string <c>queue</c> names it, else the queue in the process of the orders.</summary>
    public static void AddMessageSource(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("queue") is { } connection)
        {
            services.AddSingleton<IMessageSource>(_ => new RabbitMessageSource(new Uri(connection)));
        }
        else
        {
            services.AddHttpClient<IMessageSource, HttpMessageSource>(static http =>
            {
                http.BaseAddress = new Uri("http://orders");
                http.Timeout = Timeout.InfiniteTimeSpan;
            });
        }
    }
}
