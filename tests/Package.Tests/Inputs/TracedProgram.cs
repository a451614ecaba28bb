using System.Diagnostics;

// Its class Orders is the example of the package's README.
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Shop",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStopped = span => Console.WriteLine(
        $"{span.OperationName} in {span.Parent?.OperationName ?? "nothing"}: {string.Join(", ", span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
};
ActivitySource.AddActivityListener(listener);

Console.WriteLine($"placed {await new Orders().PlaceAsync(7)}");
