using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Pynector.Shop.Tests.Harness;

/// <summary>A shop that has served its customers, and what its dashboard knows of it.</summary>
public class RunningShop : IAsyncLifetime
{
    private ShopProcess? _shop;

    internal ShopProcess Process => _shop!;

    internal IReadOnlyList<ShownSpan> Spans { get; private set; } = [];

    internal IReadOnlyList<ShownLog> Logs { get; private set; } = [];

    /// <summary>The services that have sent metrics.</summary>
    internal IReadOnlyList<string> Measured { get; private set; } = [];

    /// <summary>What the environment has for it.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string>> PrepareAsync() => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _shop = ShopProcess.Start([], await PrepareAsync());
        await _shop.ServeAsync();
        using var http = new HttpClient { BaseAddress = _shop.Dashboard };
        var watch = Stopwatch.StartNew();
        do
        {
            await Task.Delay(200);
            Spans = ShownSpan.All(await http.GetFromJsonAsync<JsonElement>("/api/telemetry/spans?limit=10000"));
            Logs = ShownLog.All(await http.GetFromJsonAsync<JsonElement>("/api/telemetry/logs?limit=10000"));
            Measured =
            [
                .. (await http.GetFromJsonAsync<JsonElement>("/api/telemetry/resources")).EnumerateArray()
                    .Where(static resource => resource.GetProperty("hasMetrics").GetBoolean())
                    .Select(static resource => resource.GetProperty("name").GetString()!),
            ];
        }
        while (watch.Elapsed < TimeSpan.FromSeconds(30) && !IsThrough());
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (_shop is not null)
        {
            await _shop.DisposeAsync();
        }
    }

    // The last that happens in each service; each sends what it has once a second.
    private bool IsThrough() =>
        Measured.Count == 3 && Count("mail.handle") == 11 && Count("mail.report") == 1 && Count("ReportsController.SalesAsync") == 1 && Count("Stock.ReserveAsync") == 12
        && Logs.Any(static log => log.Text == "The mail for order 11 is sent") && Logs.Any(static log => log.Text == "Order 11 is placed") && Logs.Any(static log => log.Service == "inventory");

    private int Count(string name) => Spans.Count(span => span.Name == name);
}
