using System.Collections.Immutable;
using System.Diagnostics;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary>Parents and links come with messages. No input: with tracing off the type of the parameters stays.</summary>
internal static partial class Transfers
{
    [Traced]
    public static partial int Receive([Parent] TraceContext sender, [Link] ActivityContext before);

    private static int ReceiveCore(TraceContext sender, ActivityContext before) => 1;

    [Traced]
    public static partial int ReceiveOne([Link] TraceContext sender);

    private static int ReceiveOneCore(TraceContext sender) => 1;

    [Traced]
    public static partial int ReceiveMany([Link] IEnumerable<TraceContext>? senders);

    private static int ReceiveManyCore(IEnumerable<TraceContext>? senders) => 2;

    [Traced]
    public static int ReceiveBatch([Link] params TraceContext[] senders) => senders.Length;

    [Traced]
    public static partial Task<int> ReceiveAsync([Parent] TraceContext sender, [Link] ImmutableArray<TraceContext> others);

    private static async Task<int> ReceiveAsyncCore(TraceContext sender, ImmutableArray<TraceContext> others)
    {
        await Task.Yield();
        return 3;
    }

    [Traced]
    public static IEnumerable<int> ReceiveStream([Parent] TraceContext sender, [Link] List<TraceContext> others)
    {
        yield return others.Count;
    }

    [Traced(Root = true)]
    public static int ReceiveRoot([Parent] TraceContext sender) => 4;
}
