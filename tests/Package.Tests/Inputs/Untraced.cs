using Pynector;

await Shop.RunAsync();

internal static class Shop
{
    [Traced]
    public static async Task RunAsync() => await Library.Prices.GetAsync(7);
}
