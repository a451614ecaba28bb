using Pynector;

namespace Shop;

/// <summary>Takes orders.</summary>
public partial class OrderService
{
    /// <summary>Places an order.</summary>
    [Traced]
    public async partial ValueTask PlaceAsync(int id, CancellationToken cancellation)
    {
        await Task.Delay(id, cancellation);
    }
}
