using System.Diagnostics;
using Pynector;

using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name is "Application" or "Library",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = span => Console.WriteLine(span.OperationName),
};
ActivitySource.AddActivityListener(listener);

await Shop.RunAsync();

internal static partial class Shop
{
    [Traced]
    public static async partial Task RunAsync() => await Library.Prices.GetAsync(7);
}
