using System.Collections.Immutable;
using System.Diagnostics;
using Pynector;

namespace Inputs.Origins;

/// <summary>Methods whose arguments name what to link to.</summary>
internal static partial class Connections
{
    [Traced]
    public static partial int ToOne([Link] ActivityContext context);

    private static int ToOneCore(ActivityContext context) => 1;

    [Traced]
    public static partial int ToMany([Link] IEnumerable<ActivityContext>? contexts);

    // It is the method's to enumerate as well.
    private static int ToManyCore(IEnumerable<ActivityContext>? contexts) => 2;

    [Traced]
    public static partial int ToArray([Link] params ActivityContext[] contexts);

    private static int ToArrayCore(ActivityContext[] contexts) => contexts.Length;

    [Traced]
    public static partial int ToList([Link] List<ActivityContext> contexts);

    private static int ToListCore(List<ActivityContext> contexts) => contexts.Count;

    [Traced]
    public static partial int ToImmutable([Link] ImmutableArray<ActivityContext> contexts);

    private static int ToImmutableCore(ImmutableArray<ActivityContext> contexts) => contexts.IsDefault ? -1 : contexts.Length;

    [Traced]
    public static partial int ToAll([Parent] string? parent, [Link] ActivityContext first, int number, [Link] IReadOnlyList<ActivityContext> others);

    private static int ToAllCore(string? parent, ActivityContext first, int number, IReadOnlyList<ActivityContext> others) => number;

    [Traced]
    public static partial Task<int> ToManyAsync([Link] IEnumerable<ActivityContext> contexts);

    private static async Task<int> ToManyAsyncCore(IEnumerable<ActivityContext> contexts)
    {
        await Task.Yield();
        return 3;
    }

    [Traced]
    public static partial IEnumerable<int> ToManyFromSequence([Link] IEnumerable<ActivityContext> contexts);

    private static IEnumerable<int> ToManyFromSequenceCore(IEnumerable<ActivityContext> contexts)
    {
        yield return 4;
    }
}
