using System.Net;
using Pynector;

namespace Shop.Orders;

/// <summary>The other service. Traced as an interface: no class of it changes, and each call through it is a span.</summary>
[Traced]
internal interface IInventory
{
    /// <summary>Keeps articles for an order.</summary>
    /// <returns>Whether there were enough.</returns>
    Task<bool> ReserveAsync([Tag("article.sku")] string sku, int quantity, CancellationToken cancellationToken);
}

/// <summary>The service over HTTP, whose requests are spans below the call's.</summary>
internal sealed class HttpInventory(HttpClient http) : IInventory
{
    /// <inheritdoc/>
    public async Task<bool> ReserveAsync(string sku, int quantity, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/reservations", new { sku, quantity }, cancellationToken);
        return answer.StatusCode != HttpStatusCode.Conflict && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }
}
