using Pynector;

namespace Shop;

/// <summary>Saves orders.</summary>
public sealed partial class OrderStore
{
    /// <summary>Saves an order.</summary>
    [Traced]
    public partial Task<bool> SaveAsync(int id, CancellationToken cancellation = default);

    private async Task<bool> SaveAsyncCore(int id, CancellationToken cancellation)
    {
        await Task.Delay(id, cancellation);
        return true;
    }
}
