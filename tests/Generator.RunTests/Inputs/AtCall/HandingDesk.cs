using Inputs.Matrix;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Ordinary methods that are not <c>async</c>: they hand on somebody else's task, or are synchronous.</summary>
internal sealed class HandingDesk
{
    [Traced]
    public Task ShipAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyAsync();
    }

    [Traced]
    public Task<int> PlaceAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        return journey.RestAsync();
    }

    [Traced]
    public ValueTask NotifyAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyValueAsync();
    }

    [Traced]
    public ValueTask<int> PriceAsync([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        return journey.RestValueAsync();
    }

    [Traced]
    public void Check([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        journey.Finish();
    }

    [Traced]
    public int Total([Tag("order.id")] int order, Journey journey)
    {
        journey.Begin();
        return journey.Finish();
    }
}
