namespace Inputs.Matrix;

/// <summary>The same bodies with no annotation: what a caller of the traced ones must get.</summary>
internal sealed class PlainDesk
{
    public async Task ShipAsync(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    public async Task<int> PlaceAsync(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }

    public async ValueTask NotifyAsync(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        journey.Finish();
    }

    public async ValueTask<int> PriceAsync(int order, Journey journey)
    {
        journey.Begin();
        await journey.Pause();
        return journey.Finish();
    }
}

/// <summary>The same, of the bodies that are not <c>async</c>.</summary>
internal sealed class PlainForwardingDesk
{
    public Task ShipAsync(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyAsync();
    }

    public Task<int> PlaceAsync(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestAsync();
    }

    public ValueTask NotifyAsync(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestOnlyValueAsync();
    }

    public ValueTask<int> PriceAsync(int order, Journey journey)
    {
        journey.Begin();
        return journey.RestValueAsync();
    }

    public void Check(int order, Journey journey)
    {
        journey.Begin();
        journey.Finish();
    }

    public int Total(int order, Journey journey)
    {
        journey.Begin();
        return journey.Finish();
    }
}
