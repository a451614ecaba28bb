using System.Diagnostics;
using Pynector;

using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Shop",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = span => Console.WriteLine(span.OperationName + string.Concat(span.TagObjects.Select(tag => " " + tag.Key))),
};
ActivitySource.AddActivityListener(listener);

var orders = new Orders();
await orders.PlaceAsync(1);
await ((IOrders)orders).PlaceAsync(1);

var cart = new Cart();
await cart.AddAsync(1);
await ((ICart)cart).AddAsync(1);

IStock stock = new Stock();
await stock.TakeAsync(1);

await Clock.WaitAsync();

internal interface IOrders
{
    Task PlaceAsync(int id);
}

internal interface ICart
{
    Task AddAsync(int id);
}

internal interface IStock
{
    Task TakeAsync(int id);
}

/// <summary>PYN1001 at a type.</summary>
[Traced]
internal sealed class Orders : IOrders
{
    public async Task PlaceAsync(int id) => await Task.Delay(id);
}

/// <summary>PYN1001 at a method, with a tag.</summary>
internal sealed class Cart : ICart
{
    [Traced]
    public async Task AddAsync([Tag] int id) => await Task.Delay(id);
}

/// <summary>PYN1003: calls of an explicit implementation go through the interface.</summary>
internal sealed class Stock : IStock
{
    [Traced]
    async Task IStock.TakeAsync([Tag] int id) => await Task.Delay(id);
}

/// <summary>PYN1003: nothing outside of the class reaches the method.</summary>
internal static class Clock
{
    public static Task WaitAsync() => TickAsync();

    [Traced]
    private static async Task TickAsync() => await Task.Yield();
}
