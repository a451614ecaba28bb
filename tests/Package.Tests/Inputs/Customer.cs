using System.Diagnostics;

using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Closed",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = span => Console.WriteLine(span.OperationName),
};
ActivitySource.AddActivityListener(listener);

// The library's own calls are traced, and the calls of this project are not.
var catalog = new Closed.Catalog();
Console.WriteLine(catalog.Search("nut") + catalog.SearchTwice("nut"));
