using Pynector;

namespace Inputs.Shapes;

/// <summary>Methods that others override or hide, of both forms.</summary>
internal abstract partial class Partner
{
    [Traced]
    public virtual partial int Virtual([Tag] int value);

    private int VirtualCore(int value) => Say(value);

    [Traced]
    public virtual async partial Task<T> VirtualAsync<T>(T value)
        where T : struct
    {
        await Task.Yield();
        Probe.Enter();
        return value;
    }

    [Traced]
    public partial int Hidden(int value);

    private int HiddenCore(int value) => Say(value);

    [Traced]
    protected internal virtual partial IEnumerable<int> Stream(int count);

    private IEnumerable<int> StreamCore(int count)
    {
        Probe.Enter();
        yield return count;
    }

    public abstract int Abstract(int value);

    public abstract Task<T?> AbstractAsync<T>(T? value);

    public virtual Partner Covariant() => this;

    protected static int Say(int value)
    {
        Probe.Enter();
        return value;
    }
}

/// <summary>Those that override or hide them, traced themselves.</summary>
internal partial class SecondPartner : Partner
{
    [Traced]
    public sealed override partial int Virtual(int value);

    private int VirtualCore(int value) => Say(value + 1);

    [Traced]
    public override async partial Task<T> VirtualAsync<T>(T value)
    {
        await Task.Yield();
        Probe.Enter();
        return value;
    }

    [Traced]
    public new partial int Hidden(int value);

    private int HiddenCore(int value) => Say(value + 1);

    [Traced]
    protected internal override partial IEnumerable<int> Stream(int count);

    private IEnumerable<int> StreamCore(int count)
    {
        Probe.Enter();
        yield return count + 1;
    }

    [Traced]
    public override partial int Abstract(int value);

    private int AbstractCore(int value) => Say(value);

    [Traced]
    public sealed override async partial Task<T?> AbstractAsync<T>(T? value)
        where T : default
    {
        await Task.Yield();
        Probe.Enter();
        return value;
    }

    [Traced]
    public override partial SecondPartner Covariant();

    private SecondPartner CovariantCore()
    {
        Probe.Enter();
        return this;
    }
}

internal sealed class LastPartner : SecondPartner;

/// <summary>A core that others override: an override need not be async, and may throw at the call.</summary>
internal partial class Courier
{
    [Traced]
    public partial Task<int> SendAsync(int parcels);

    protected virtual async Task<int> SendAsyncCore(int parcels)
    {
        await Task.Yield();
        Probe.Enter();
        return parcels;
    }

    [Traced]
    public partial IAsyncEnumerable<int> TrackAsync(int parcels);

    protected virtual async IAsyncEnumerable<int> TrackAsyncCore(int parcels)
    {
        await Task.Yield();
        Probe.Enter();
        yield return parcels;
    }
}

internal sealed class RashCourier : Courier
{
    protected override Task<int> SendAsyncCore(int parcels)
    {
        Probe.Enter();
        Ambient.Value = "from the courier";
        return Task.FromResult(parcels);
    }

    protected override IAsyncEnumerable<int> TrackAsyncCore(int parcels)
    {
        Probe.Enter();
        return base.TrackAsyncCore(parcels);
    }

    public static AsyncLocal<string?> Ambient { get; } = new();
}
