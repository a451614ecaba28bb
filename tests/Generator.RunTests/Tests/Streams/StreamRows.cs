using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>The matrix of streams: a test is run for every kind, and within it for every row.</summary>
public static class Rows
{
    /// <summary>Gets every kind of stream.</summary>
    public static TheoryData<Kind> Kinds => [.. Enum.GetValues<Kind>()];

    /// <summary>Whether the stream waits: both ways, where it can.</summary>
    public static IEnumerable<bool> Moments(Kind kind) => Subject.IsAsync(kind) ? [false, true] : [false];

    /// <summary>Every ending, waiting or not.</summary>
    public static IEnumerable<(bool Suspends, Ending Ending)> Ways(Kind kind) =>
        from suspends in Moments(kind)
        from ending in Enum.GetValues<Ending>()
        select (suspends, ending);

    /// <summary>The same, before every audience.</summary>
    public static IEnumerable<(bool Suspends, Ending Ending, Audience Audience)> All(Kind kind) =>
        from way in Ways(kind)
        from audience in Enum.GetValues<Audience>()
        select (way.Suspends, way.Ending, audience);
}
