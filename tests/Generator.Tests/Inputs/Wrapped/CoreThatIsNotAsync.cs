using Pynector;

namespace Shop;

/// <summary>Saves orders.</summary>
public sealed partial class OrderStore
{
    /// <summary>Saves an order.</summary>
    [Traced]
    public partial ValueTask SaveAsync(int id);

    private ValueTask SaveAsyncCore(int id) => id > 0 ? new(Task.Delay(id)) : throw new ArgumentOutOfRangeException(nameof(id));
}
