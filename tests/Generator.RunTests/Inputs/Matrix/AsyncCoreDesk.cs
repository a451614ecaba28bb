using Pynector;

namespace Inputs.Matrix;

/// <summary>Wrapped: a declaration, and an <c>async</c> body beside it.</summary>
internal sealed partial class AsyncCoreDesk
{
    [Traced]
    public partial Task ShipAsync([Tag("order.id")] int order, Journey journey);

    private async Task ShipAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public partial Task<int> PlaceAsync([Tag("order.id")] int order, Journey journey);

    private async Task<int> PlaceAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }

    [Traced]
    public partial ValueTask NotifyAsync([Tag("order.id")] int order, Journey journey);

    private async ValueTask NotifyAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public partial ValueTask<int> PriceAsync([Tag("order.id")] int order, Journey journey);

    private async ValueTask<int> PriceAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }
}
