using System.Collections;
using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>A stream whose members throw gives the consumer the very exception, and leaves no span behind.</summary>
[Collection(ListeningCollection.Name)]
public class FaultyStreamTests
{
    private static readonly InvalidOperationException Fault = new("odd");

    [Theory]
    [InlineData("GetEnumerator", null)]
    [InlineData("MoveNext", ActivityStatusCode.Error)]
    [InlineData("Dispose", ActivityStatusCode.Error)]
    public void A_sequence_throws_as_it_is(string member, ActivityStatusCode? status)
    {
        using var scene = Scene.Recording();

        Should.Throw<InvalidOperationException>(() => Relay.Pass((IEnumerable<int>)new OddStream(member, Fault)).First()).ShouldBeSameAs(Fault);
        ShouldBe(scene, status);
    }

    [Theory]
    [InlineData("GetAsyncEnumerator", null)]
    [InlineData("MoveNextAsync", ActivityStatusCode.Error)]
    [InlineData("failed move", ActivityStatusCode.Error)]
    [InlineData("DisposeAsync", ActivityStatusCode.Error)]
    [InlineData("failed disposal", ActivityStatusCode.Error)]
    public async Task An_async_stream_throws_as_it_is(string member, ActivityStatusCode? status)
    {
        using var scene = Scene.Recording();

        (await Should.ThrowAsync<InvalidOperationException>(() => FirstAsync(Relay.Pass((IAsyncEnumerable<int>)new OddStream(member, Fault))))).ShouldBeSameAs(Fault);
        ShouldBe(scene, status);
    }

    // The consumer reads it, where the span is not current; the span goes on.
    [Fact]
    public async Task An_item_that_throws_ends_the_enumeration_only()
    {
        using var scene = Scene.Recording();

        Should.Throw<InvalidOperationException>(() => Relay.Pass((IEnumerable<int>)new OddStream("Current", Fault)).First()).ShouldBeSameAs(Fault);
        Should.Throw<InvalidOperationException>(() => Untyped("untyped Current").First()).ShouldBeSameAs(Fault);
        (await Should.ThrowAsync<InvalidOperationException>(() => FirstAsync(Relay.Pass((IAsyncEnumerable<int>)new OddStream("Current", Fault))))).ShouldBeSameAs(Fault);

        scene.Recorder.Started.Count.ShouldBe(3);
        scene.Recorder.Stopped.Count.ShouldBe(3);
        scene.CurrentShouldBeTheCallers();

        static IEnumerable<object> Untyped(string broken) => ((IEnumerable)Relay.Pass((IEnumerable<int>)new OddStream(broken, Fault))).Cast<object>();
    }

    [Fact]
    public void A_reset_reaches_the_enumerator_within_the_same_span()
    {
        using var scene = Scene.Recording();
        var odd = new OddStream("", Fault);
        using (var enumerator = Relay.Pass((IEnumerator<int>)odd))
        {
            enumerator.Reset();
            scene.Recorder.Started.ShouldBeEmpty();
            enumerator.MoveNext();
            enumerator.Reset();
            enumerator.MoveNext();
        }

        odd.Resets.ShouldBe(2);
        odd.IsDisposed.ShouldBeTrue();
        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void A_reset_that_throws_is_thrown()
    {
        using var scene = Scene.Recording();
        using var odd = Relay.Pass((IEnumerator<int>)new OddStream("Reset", Fault));
        using var iterator = new Cinema().Roll(1, new Reel(1), default);

        Should.Throw<InvalidOperationException>(odd.Reset).ShouldBeSameAs(Fault);
        Should.Throw<NotSupportedException>(iterator.Reset);
    }

    [Fact]
    public void No_stream_stays_no_stream()
    {
        using var scene = Scene.Recording();

        Relay.Pass((IEnumerable<int>)null!).ShouldBeNull();
        Relay.Pass((IEnumerator<int>)null!).ShouldBeNull();
        Relay.Pass((IAsyncEnumerable<int>)null!).ShouldBeNull();
        Relay.Pass((IAsyncEnumerator<int>)null!).ShouldBeNull();
        scene.Recorder.Started.ShouldBeEmpty();
    }

    private static void ShouldBe(Scene scene, ActivityStatusCode? status)
    {
        if (status is null)
        {
            scene.Recorder.Started.ShouldBeEmpty();
        }
        else
        {
            scene.Span.Status.ShouldBe(status.Value);
            scene.Span.Events.ShouldHaveSingleItem();
        }

        scene.CurrentShouldBeTheCallers();
    }

    private static async Task<int> FirstAsync(IAsyncEnumerable<int> stream)
    {
        await foreach (var item in stream)
        {
            return item;
        }

        return -1;
    }
}
