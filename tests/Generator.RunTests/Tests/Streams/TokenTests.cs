using System.Diagnostics;
using Inputs.Streams;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Streams;

/// <summary>The consumer's token reaches the producer, and a cancellation the consumer.</summary>
[Collection(ListeningCollection.Name)]
public class TokenTests
{
    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public async Task The_token_of_WithCancellation_reaches_an_iterator(Audience audience)
    {
        using var scene = new Scene(audience);
        using var cancellation = new CancellationTokenSource();

        (await TokensAsync(Tokens.ReadAsync(), cancellation.Token)).ShouldBe([cancellation.Token]);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public async Task It_reaches_somebody_elses_stream(Audience audience)
    {
        using var scene = new Scene(audience);
        using var cancellation = new CancellationTokenSource();

        (await TokensAsync(Relay.Pass(Tokens.ReadAsync()), cancellation.Token)).ShouldBe([cancellation.Token]);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public async Task It_is_combined_with_that_of_the_call(Audience audience)
    {
        using var scene = new Scene(audience);
        using var call = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();

        var tokens = await TokensAsync(Tokens.ReadAsync(call.Token), enumeration.Token, then: _ => call.Cancel());
        tokens.ShouldHaveSingleItem().ShouldNotBe(enumeration.Token);
        tokens[0].IsCancellationRequested.ShouldBeTrue();

        tokens = await TokensAsync(Tokens.ReadAsync(CancellationToken.None), enumeration.Token, then: _ => enumeration.Cancel());
        tokens[0].IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_move_that_waits_is_canceled()
    {
        using var scene = Scene.Recording();
        using var cancellation = new CancellationTokenSource();
        var stream = Tokens.WaitAsync().GetAsyncEnumerator(cancellation.Token);
        var move = stream.MoveNextAsync();
        move.IsCompleted.ShouldBeFalse();

        await cancellation.CancelAsync();
        var canceled = await Should.ThrowAsync<OperationCanceledException>(async () => await move);
        canceled.CancellationToken.ShouldBe(cancellation.Token);
        await stream.DisposeAsync();

        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
        scene.Span.GetTagItem("pynector.canceled").ShouldBe(true);
        scene.Span.Events.ShouldBeEmpty();
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public async Task A_canceled_move_is_canceled_for_who_takes_it_as_a_task()
    {
        using var scene = Scene.Recording();
        using var cancellation = new CancellationTokenSource();
        var (traced, plain) = (Tokens.WaitAsync().GetAsyncEnumerator(cancellation.Token), Tokens.WaitPlainlyAsync(cancellation.Token).GetAsyncEnumerator());
        var (move, plainMove) = (traced.MoveNextAsync().AsTask(), plain.MoveNextAsync().AsTask());

        await cancellation.CancelAsync();
        await Task.WhenAny(move);
        await Task.WhenAny(plainMove);

        move.Status.ShouldBe(plainMove.Status);
        move.Status.ShouldBe(TaskStatus.Canceled);
        await traced.DisposeAsync();
    }

    private static async Task<List<CancellationToken>> TokensAsync(
        IAsyncEnumerable<CancellationToken> stream, CancellationToken token, Action<CancellationToken>? then = null)
    {
        var tokens = new List<CancellationToken>();
        await foreach (var seen in stream.WithCancellation(token))
        {
            tokens.Add(seen);
            then?.Invoke(seen);
        }

        return tokens;
    }
}
