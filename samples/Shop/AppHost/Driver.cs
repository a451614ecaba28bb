using System.Net;
using System.Net.Http.Json;

namespace Shop.AppHost;

/// <summary>Plays the customers.</summary>
internal static class Driver
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly (string Sku, int Quantity)[] Baskets = [("BEAN-COL-1KG", 1), ("FILTER-V60-100", 5), ("TAMPER-58MM", 1)];

    /// <summary>Places some orders, one for more than there is, and looks at what was sold.</summary>
    public static async Task RunAsync(Uri orders, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = orders };
        await WaitAsync(http, cancellationToken);
        var (placed, rejected) = (0, 0);
        for (var i = 0; i < 12; i++)
        {
            var (sku, quantity) = Baskets[i % Baskets.Length];
            using var request = new HttpRequestMessage(HttpMethod.Post, "/orders") { Content = JsonContent.Create(new { sku, quantity, customer = $"customer{i}@example.com" }) };
            request.Headers.Add("X-Tenant", i % 2 == 0 ? "north" : "south");
            using var answer = await http.SendAsync(request, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.Conflict)
            {
                rejected++;
            }
            else
            {
                answer.EnsureSuccessStatusCode();
                placed++;
            }
        }

        var streamed = 0;
        await foreach (var _ in http.GetFromJsonAsAsyncEnumerable<object>("/orders/stream", cancellationToken))
        {
            streamed++;
        }

        Console.WriteLine($"Sales: {await http.GetStringAsync("/reports/sales", cancellationToken)}");
        Console.WriteLine($"{placed} orders are placed, {rejected} rejected, {streamed} read back.");
    }

    private static async Task WaitAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/orders", patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ShopNotStartedException($"The orders don't answer at {http.BaseAddress}: look at their logs on the dashboard, or run the shop with '-- --console'.");
            }
        }
    }
}
