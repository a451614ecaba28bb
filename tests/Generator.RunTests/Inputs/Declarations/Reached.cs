using Pynector;

namespace Inputs.Declarations;

internal interface ICarrier
{
    Task<int> CarryAsync(int weight);

    int Lift(int weight);
}

internal interface ICarrierFactory<TSelf>
    where TSelf : ICarrierFactory<TSelf>
{
    static abstract Task<TSelf> HireAsync();
}

/// <summary>Methods that are reached by an interface, a static abstract one, a delegate or reflection.</summary>
internal sealed partial class Porter : ICarrier, ICarrierFactory<Porter>
{
    [Traced]
    public static async partial Task<Porter> HireAsync()
    {
        await Task.Yield();
        return new Porter();
    }

    [Traced]
    public async partial Task<int> CarryAsync(int weight)
    {
        await Task.Yield();
        return weight;
    }

    [Traced]
    public partial int Lift(int weight);

    private int LiftCore(int weight) => weight;
}
