using Pynector;

namespace Inputs.Matrix;

/// <summary>In place: the body is the method's own.</summary>
internal sealed partial class InPlaceDesk
{
    [Traced]
    public async partial Task ShipAsync(int order, Journey journey)
    {
        CurrentSpan.Tag("order.id", order);
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public async partial Task<int> PlaceAsync(int order, Journey journey)
    {
        CurrentSpan.Tag("order.id", order);
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }

    [Traced]
    public async partial ValueTask NotifyAsync(int order, Journey journey)
    {
        CurrentSpan.Tag("order.id", order);
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    [Traced]
    public async partial ValueTask<int> PriceAsync(int order, Journey journey)
    {
        CurrentSpan.Tag("order.id", order);
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }
}
