using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Pynector;

// Each method asks the trimmer to keep what it reflects on: without that its result is another.
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Shop",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    ActivityStopped = span => Console.WriteLine(
        $"{span.OperationName}: {string.Join(", ", span.TagObjects.Select(tag => $"{tag.Key}={(tag.Value is string[] texts ? string.Join('+', texts) : tag.Value)}").DefaultIfEmpty("none"))}"),
};
ActivitySource.AddActivityListener(listener);

Console.WriteLine($"{Mirror.Count<Order>("Id")} {await new Mirror().MakeAsync(typeof(Order))} {Mirror.Run()}");

internal sealed record Order(int Id = 7, string Note = "none");

internal sealed class Mirror
{
    [Tag] private DayOfWeek[] Days => [DayOfWeek.Friday];

    [Traced]
    public static int Count<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TItem>([Tag] string name) =>
        typeof(TItem).GetProperties().Count(property => property.Name.StartsWith(name, StringComparison.Ordinal) || property.Name == "Note");

    [Traced]
    public async Task<string> MakeAsync([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicMethods)] Type type)
    {
        await Task.Yield();
        return $"{type.GetConstructors().Length > 0} {type.GetMethod("ToString", [])?.Invoke(Activator.CreateInstance(type, 3, "x"), null)}";
    }

    public static string? Run() => Choose(typeof(Order)).GetProperty("Id")?.Name;

    [Traced]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private static Type Choose([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) => type;
}
