using System.Diagnostics;
using Pynector;

namespace Inputs.Origins;

/// <summary>Methods of every form whose argument names the parent.</summary>
internal static partial class Arrivals
{
    [Traced]
    public static partial int FromContext([Parent] ActivityContext parent);

    private static int FromContextCore(ActivityContext parent) => 1;

    [Traced]
    public static partial int FromOptional([Parent] ActivityContext? parent = null);

    private static int FromOptionalCore(ActivityContext? parent) => 2;

    [Traced]
    public static partial int FromHeader([Parent, Tag("traceparent")] string? parent);

    private static int FromHeaderCore(string? parent) => 3;

    [Traced]
    public static partial int FromReference([Parent] in ActivityContext parent);

    private static int FromReferenceCore(in ActivityContext parent) => 4;

    [Traced]
    public static partial Task<int> FromContextAsync([Parent] ActivityContext parent, Leg leg);

    private static async Task<int> FromContextAsyncCore(ActivityContext parent, Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced]
    public static partial Task<int> ForwardFromHeaderAsync([Parent] string? parent, Leg leg);

    private static Task<int> ForwardFromHeaderAsyncCore(string? parent, Leg leg) => leg.RunAsync();

    [Traced]
    public static partial ValueTask<int> FromOptionalAsync([Parent] ActivityContext? parent, Leg leg);

    private static async ValueTask<int> FromOptionalAsyncCore(ActivityContext? parent, Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced]
    public static partial IEnumerable<int> SequenceFromHeader([Parent] string? parent, Leg leg);

    private static IEnumerable<int> SequenceFromHeaderCore(string? parent, Leg leg)
    {
        yield return leg.Run();
    }

    [Traced]
    public static partial IAsyncEnumerable<int> StreamFromContextAsync([Parent] ActivityContext parent, Leg leg);

    private static async IAsyncEnumerable<int> StreamFromContextAsyncCore(ActivityContext parent, Leg leg)
    {
        yield return await leg.RunAsync().ConfigureAwait(false);
    }

    [Traced(Root = true)]
    public static partial int RootFromContext([Parent] ActivityContext parent, [Link] ActivityContext other);

    private static int RootFromContextCore(ActivityContext parent, ActivityContext other) => 5;
}
