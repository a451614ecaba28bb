using Pynector;

namespace Inputs.Matrix;

/// <summary>Wrapped, with bodies that are not <c>async</c>: they hand on somebody else's task, or are synchronous.</summary>
internal sealed partial class ForwardingDesk
{
    [Traced]
    public partial Task ShipAsync([Tag("order.id")] int order, Journey journey);

    private Task ShipAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyAsync();
    }

    [Traced]
    public partial Task<int> PlaceAsync([Tag("order.id")] int order, Journey journey);

    private Task<int> PlaceAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestAsync();
    }

    [Traced]
    public partial ValueTask NotifyAsync([Tag("order.id")] int order, Journey journey);

    private ValueTask NotifyAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyValueAsync();
    }

    [Traced]
    public partial ValueTask<int> PriceAsync([Tag("order.id")] int order, Journey journey);

    private ValueTask<int> PriceAsyncCore(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestValueAsync();
    }

    [Traced]
    public partial void Check([Tag("order.id")] int order, Journey journey);

    private void CheckCore(int order, Journey journey)
    {
        journey.Begin();
        journey.Finish();
    }

    [Traced]
    public partial int Total([Tag("order.id")] int order, Journey journey);

    private int TotalCore(int order, Journey journey)
    {
        journey.Begin();
        return journey.Finish();
    }
}
