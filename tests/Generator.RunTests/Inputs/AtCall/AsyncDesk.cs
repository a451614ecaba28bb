using Inputs.Matrix;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Ordinary <c>async</c> methods.</summary>
internal sealed class AsyncDesk
{
    [Traced]
    public async Task ShipAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public async Task<int> PlaceAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }

    [Traced]
    public async ValueTask NotifyAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public async ValueTask<int> PriceAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }
}
