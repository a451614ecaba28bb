using System.Diagnostics;
using Pynector;

namespace Shop;

/// <summary>A type whose methods are traced.</summary>
[Traced("orders", Kind = ActivityKind.Client, Source = "Shop.Orders")]
public partial class OrderService : IAsyncDisposable
{
    /// <summary>Is traced by the type's settings.</summary>
    public partial Task SaveAsync(int id);

    private async Task SaveAsyncCore(int id) => await Task.Delay(id);

    /// <summary>Has settings of its own.</summary>
    [Traced("place", Kind = ActivityKind.Server)]
    public partial void Place();

    private void PlaceCore() => _ = 0;

    /// <summary>Is left out.</summary>
    [NotTraced]
    public async Task LeftOutAsync() => await Task.Yield();

    /// <summary>Is no task.</summary>
    public int Count() => 1;

    /// <summary>Is never traced by a type.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        GC.SuppressFinalize(this);
    }
}
