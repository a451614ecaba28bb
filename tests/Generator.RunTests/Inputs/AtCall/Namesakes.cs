#pragma warning disable CS8981 // The type parameter that is called like emitted code calls the instance.
using Pynector;

namespace Inputs.AtCall;

/// <summary>Names that emitted code would have liked.</summary>
internal sealed class Order
{
    [Traced]
    public int OrderCalls() => 1;

    [Traced]
    private int Reach(int OrderAccess) => OrderAccess;

    [Traced]
    public int OrderSpans() => 3;

    public static int All()
    {
        var order = new Order();
        return order.OrderCalls() + order.Reach(2) + order.OrderSpans() + new Order<int>().Self();
    }
}

/// <summary>Generic over it.</summary>
internal sealed class Order<self>
    where self : struct
{
    [Traced]
    public int Self() => default(self) is int number ? number : 0;
}
