using System.Diagnostics;
using Inputs.Interfaces;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Logs;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Interfaces;

/// <summary>What the span of a call through a traced interface says.</summary>
[Collection(ListeningCollection.Name)]
public sealed class InterfaceSpanTests
{
    [Fact]
    public async Task Arguments_results_and_properties_are_tags()
    {
        using var scene = Scene.Recording();
        IExchange exchange = new Exchange();

        await exchange.QuoteAsync("abc");
        await exchange.SellAsync(3);
        exchange.Spread(3, 5);

        scene.Recorder.Started.Select(span => LogBook.Show(span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal))).ShouldBe(
        [
            "exchange.place=north share=abc",
            "exchange.place=north sold=2",
            "bid=3 exchange.place=north spread=2",
        ]);
    }

    [Fact]
    public async Task An_exception_stays_the_same_object_and_is_recorded()
    {
        using var scene = Scene.Recording();
        IExchange exchange = new Exchange { IsBroken = true };

        var thrown = await Should.ThrowAsync<InvalidOperationException>(() => exchange.QuoteAsync("abc"));

        thrown.StackTrace.ShouldNotBeNull().ShouldNotContain("IExchangeCalls");
        scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
        scene.Span.StatusDescription.ShouldBe("closed");
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public async Task Settings_of_the_interface_are_its_members_and_a_members_own_win()
    {
        using var scene = Scene.Recording("Inputs.Quotes");
        IQuotes quotes = new Quotes();

        await Should.ThrowAsync<TaskCanceledException>(() => quotes.ReadAsync());
        await quotes.PushAsync();
        quotes.Drop();

        scene.Recorder.Stopped.Select(span => (span.OperationName, span.Kind, span.Source.Name, span.Status)).ShouldBe(
        [
            ("quotes.ReadAsync", ActivityKind.Client, "Inputs.Quotes", ActivityStatusCode.Error),
            ("quotes.PushAsync", ActivityKind.Producer, "Inputs.Quotes", ActivityStatusCode.Unset),
            ("quote.drop", ActivityKind.Client, "Inputs.Quotes", ActivityStatusCode.Unset),
        ]);
    }

    [Fact]
    public async Task Parent_and_links_come_from_arguments()
    {
        using var scene = Scene.Recording();
        IRelay relay = new Relay();
        var origin = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        (await relay.PassAsync("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", origin)).ShouldBe("IRelay.PassAsync");

        scene.Span.ParentId.ShouldBe("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        scene.Span.Links.ShouldHaveSingleItem().Context.ShouldBe(origin);
        scene.CurrentShouldBeTheCallers();
    }

    /// <summary>An interface has no logger: the factory of the program writes the events, under the interface's name.</summary>
    [Fact]
    public async Task Log_events_go_to_the_factory()
    {
        using var book = new LogBook();
        using var scene = Scene.Recording();
        IRelay relay = new Relay();

        await EventSubjects.WithFactoryAsync(book, () => relay.PassAsync(null, default));

        book.Lines.Select(line => (line.Category, line.Level, line.Id.Name)).ShouldBe(
        [
            ("Inputs.Interfaces.IRelay", LogLevel.Debug, "started"),
            ("Inputs.Interfaces.IRelay", LogLevel.Debug, "completed"),
        ]);
        book.Lines.ShouldAllBe(line => line.Scopes.Length == 0);
    }
}
