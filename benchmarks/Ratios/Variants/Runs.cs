using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>A body in a span made by hand, with the state that spares it a closure.</summary>
internal static class Runs
{
    internal static Func<Gate, int, Task<int>> Of(Variant variant) => variant switch
    {
        Variant.Plain => PlainTask.PlaceAsync,
        Variant.HandWritten => WrittenTask.PlaceAsync,
        _ => static (gate, id) => Sources.Shop.RunAsync(
            "Orders.PlaceAsync",
            (gate, id),
            static async (order, span) =>
            {
                span?.SetTag("order.id", order.id);
                await order.gate.PassAsync();
                return order.id;
            }),
    };
}
