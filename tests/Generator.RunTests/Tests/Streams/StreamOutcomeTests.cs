using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>Consumer and producer see what they see of the plain stream, whoever listens.</summary>
[Collection(ListeningCollection.Name)]
public class StreamOutcomeTests
{
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void All_goes_as_in_the_plain_stream(Kind kind) => Rows.All(kind).Check((suspends, ending, audience) =>
    {
        using var scene = new Scene(audience);
        foreach (var script in Writing(new Script(ending, suspends)))
        {
            ShouldGoAlike(kind, script);
        }
    });

    // Nothing ambient is carried over then: what remains is what the threads hold.
    [Theory, MemberData(nameof(Rows.Kinds), MemberType = typeof(Rows))]
    public void All_goes_as_in_the_plain_stream_where_the_flow_is_suppressed(Kind kind) => Rows.All(kind).Check((suspends, ending, audience) =>
    {
        using var scene = new Scene(audience);
        foreach (var script in Writing(new Script(ending, suspends)))
        {
            // Undone at the end, which throws if somebody else has done it.
            using var suppressed = ExecutionContext.SuppressFlow();
            ShouldGoAlike(kind, script);
        }
    });

    // Shows that the tests above can fail: notes do pass, and differ by kind.
    [Fact]
    public void Notes_of_the_producer_reach_the_consumer_of_an_iterator_only()
    {
        using var scene = Scene.Recording();
        var script = new Script(Ending.Completes, Suspends: false, ProducerWrites: true);

        new Viewer(script).Watch(Subject.Of(Kind.Iterator).Traced).Reel.Log.ShouldContain("consumer got 1, note 'producer 1'");
        new Viewer(script).Watch(Subject.Of(Kind.AsyncIterator).Traced).Reel.Log.ShouldContain("consumer got 1, note 'consumer came'");
    }

    private static IEnumerable<Script> Writing(Script script) =>
    [
        script,
        script with { ProducerWrites = true },
        script with { ConsumerWrites = true },
        script with { ProducerWrites = true, ConsumerWrites = true },
    ];

    private static void ShouldGoAlike(Kind kind, Script script)
    {
        var plain = new Viewer(script).Watch(Subject.Of(kind).Plain);
        var traced = new Viewer(script).Watch(Subject.Of(kind).Traced);

        traced.Reel.Log.ShouldBe(plain.Reel.Log, script.ToString());
        traced.Thrown.ShouldBeSameAs(traced.Reel.Thrown);
        plain.Thrown.ShouldBeSameAs(plain.Reel.Thrown);
        traced.Thrown?.GetType().ShouldBe(plain.Thrown!.GetType());
    }
}
