using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace Shop.Mailer.Sources;

/// <summary>The queue in the process of the orders, over one request that lasts.</summary>
internal sealed class HttpMessageSource(HttpClient http) : IMessageSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<OrderPlaced> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in http.GetFromJsonAsAsyncEnumerable<OrderPlaced>("/queue", cancellationToken))
        {
            yield return message!;
        }
    }
}
