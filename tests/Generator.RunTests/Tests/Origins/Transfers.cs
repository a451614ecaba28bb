using System.Diagnostics;
using Pynector;

namespace Pynector.Generator.RunTests.Tests.Origins;

/// <summary>The parent comes in the headers of a message. No input: with tracing off the type of its parameter stays.</summary>
internal static partial class Transfers
{
    [Traced]
    public static partial int Receive([Parent] TraceContext sender, [Link] ActivityContext before);

    private static int ReceiveCore(TraceContext sender, ActivityContext before) => 1;
}
