using Pynector;

namespace Shop;

/// <summary>Takes orders.</summary>
public partial class OrderService
{
    /// <summary>Places an order and gives back its state.</summary>
    [Traced]
    public async partial ValueTask<string?> PlaceAsync(int id, CancellationToken cancellation)
    {
        await Task.Delay(id, cancellation);
        return id > 0 ? "placed" : null;
    }
}
