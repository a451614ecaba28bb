using Pynector;

namespace Shop;

/// <summary>Takes orders.</summary>
public partial class OrderService
{
    /// <summary>Places an order and gives back its number.</summary>
    [Traced]
    public async partial Task<int> PlaceAsync(int id, CancellationToken cancellation)
    {
        await Task.Delay(id, cancellation);
        return id;
    }
}
