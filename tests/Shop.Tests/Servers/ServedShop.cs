using Pynector.Shop.Tests.Harness;

namespace Pynector.Shop.Tests.Servers;

/// <summary>A shop that stores its orders in PostgreSQL, and sends its messages by RabbitMQ.</summary>
internal sealed class ServedShop : IAsyncDisposable
{
    private PostgresServer? _postgres;
    private RabbitServer? _rabbit;
    private RunningShop? _shop;

    internal async Task<RunningShop> StartAsync()
    {
        _rabbit = await RabbitServer.StartAsync();
        _postgres = await PostgresServer.StartAsync();
        _shop = new Configured(new Dictionary<string, string> { ["ConnectionStrings__orders"] = _postgres.Connection, ["ConnectionStrings__queue"] = _rabbit.Connection });
        await _shop.InitializeAsync();
        return _shop;
    }

    public async ValueTask DisposeAsync()
    {
        if (_shop is not null)
        {
            await _shop.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        if (_rabbit is not null)
        {
            await _rabbit.DisposeAsync();
        }
    }

    private sealed class Configured(IReadOnlyDictionary<string, string> variables) : RunningShop
    {
        protected override Task<IReadOnlyDictionary<string, string>> PrepareAsync() => Task.FromResult(variables);
    }
}
