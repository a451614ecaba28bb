using Pynector.Generator.RunTests.Harness;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>The rows of the matrix of streams.</summary>
public static class Rows
{
    /// <summary>Every kind of stream.</summary>
    public static TheoryData<Kind> Kinds => [.. Enum.GetValues<Kind>()];

    /// <summary>Every kind of stream, waiting or not.</summary>
    public static TheoryData<Kind, bool> Moments
    {
        get
        {
            var rows = new TheoryData<Kind, bool>();
            foreach (var (kind, suspends) in AllMoments())
            {
                rows.Add(kind, suspends);
            }

            return rows;
        }
    }

    /// <summary>Every kind of stream, waiting or not, with every ending.</summary>
    public static TheoryData<Kind, bool, Ending> Ways
    {
        get
        {
            var rows = new TheoryData<Kind, bool, Ending>();
            foreach (var (kind, suspends) in AllMoments())
            {
                foreach (var ending in Enum.GetValues<Ending>())
                {
                    rows.Add(kind, suspends, ending);
                }
            }

            return rows;
        }
    }

    /// <summary>The same, before every audience.</summary>
    public static TheoryData<Kind, bool, Ending, Audience> All
    {
        get
        {
            var rows = new TheoryData<Kind, bool, Ending, Audience>();
            foreach (var (kind, suspends) in AllMoments())
            {
                foreach (var ending in Enum.GetValues<Ending>())
                {
                    foreach (var audience in Enum.GetValues<Audience>())
                    {
                        rows.Add(kind, suspends, ending, audience);
                    }
                }
            }

            return rows;
        }
    }

    private static IEnumerable<(Kind Kind, bool Suspends)> AllMoments() =>
        from kind in Enum.GetValues<Kind>()
        from suspends in new[] { false, true }
        where Subject.IsAsync(kind) || !suspends
        select (kind, suspends);
}
