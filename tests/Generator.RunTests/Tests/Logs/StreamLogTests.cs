using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Streams;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>The producer of a stream logs in the scope of its span, the consumer between two items in its own.</summary>
[Collection(ListeningCollection.Name)]
public class StreamLogTests
{
    private static readonly Dictionary<string, Func<LogBook, Exception?, Showing>> Readers = new()
    {
        ["wrapped iterator"] = (book, fault) => Showing.Of(new WrappedReader(book.Factory.CreateLogger<WrappedReader>()).Lines(fault).GetEnumerator()),
        ["wrapped enumerator"] = (book, fault) => Showing.Of(new WrappedReader(book.Factory.CreateLogger<WrappedReader>()).Cursor(fault)),
        ["wrapped async iterator"] = (book, fault) => Showing.Of(new WrappedReader(book.Factory.CreateLogger<WrappedReader>()).LinesAsync(fault, default).GetAsyncEnumerator()),
        ["wrapped async enumerator"] = (book, fault) => Showing.Of(new WrappedReader(book.Factory.CreateLogger<WrappedReader>()).CursorAsync(fault)),
        ["iterator"] = (book, fault) => Showing.Of(new CalledReader(book.Factory.CreateLogger<CalledReader>()).Lines(fault).GetEnumerator()),
        ["enumerator"] = (book, fault) => Showing.Of(new CalledReader(book.Factory.CreateLogger<CalledReader>()).Cursor(fault)),
        ["async iterator"] = (book, fault) => Showing.Of(new CalledReader(book.Factory.CreateLogger<CalledReader>()).LinesAsync(fault).GetAsyncEnumerator()),
        ["async enumerator"] = (book, fault) => Showing.Of(new CalledReader(book.Factory.CreateLogger<CalledReader>()).CursorAsync(fault)),
    };

    public static TheoryData<string, bool> All
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var reader in Readers.Keys)
            {
                rows.Add(reader, false);
                rows.Add(reader, true);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_scope_is_the_producers_alone(string reader, bool fails)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var fault = fails ? new InvalidOperationException("torn page") : null;
        using (book.Caller.BeginScope("caller's"))
        {
            (await ReadAsync(book, Readers[reader](book, fault))).ShouldBeSameAs(fault);
        }

        book.Caller.Write("outside");
        ShouldBeApart(book, LogBook.Fields(scene.Span), fails);
    }

    // An item stays in the context of the one before, until the consumer changes that.
    [Theory, MemberData(nameof(All))]
    public async Task Scopes_of_the_consumer_stay_as_it_opens_them(string reader, bool fails)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var fault = fails ? new InvalidOperationException("torn page") : null;
        var showing = Readers[reader](book, fault);

        (await showing.MoveAsync()).ShouldBeTrue();
        var between = book.Caller.BeginScope("between");
        book.Caller.Write("opened");
        var second = await Record.ExceptionAsync(async () => await showing.MoveAsync());
        book.Caller.Write("still open");
        between!.Dispose();
        book.Caller.Write("closed");
        await showing.CloseAsync();
        book.Caller.Write("done");

        second.ShouldBeSameAs(fault);
        var fields = LogBook.Fields(scene.Span);
        book.Line("first").Scopes.ShouldBe([fields]);
        book.Line("second").Scopes.ShouldBe(["between", fields]);
        book.Line("opened").Scopes.ShouldBe(["between"]);
        book.Line("still open").Scopes.ShouldBe(["between"]);
        book.Line("end").Scopes.ShouldBe(fails ? ["between", fields] : [fields]);
        book.Line("closed").Scopes.ShouldBeEmpty();
        book.Line("done").Scopes.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_stream_that_is_left_early_logs_its_end_in_its_scope(string reader, bool isFirst)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var showing = Readers[reader](book, null);
        if (isFirst)
        {
            (await showing.MoveAsync()).ShouldBeTrue();
        }

        await showing.CloseAsync();
        book.Caller.Write("done");

        if (isFirst)
        {
            book.Line("end").Scopes.ShouldBe([LogBook.Fields(scene.Span)]);
        }

        book.Line("done").Scopes.ShouldBeEmpty();
        book.Lines.Count.ShouldBe(isFirst ? book.Texts.Contains("first, after a wait") ? 4 : 3 : 1);
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_unrecorded_stream_has_no_scope(string reader, bool isRoot)
    {
        using var scene = new Scene(isRoot ? Audience.SampledOutRoot : Audience.SampledOut);
        using var book = new LogBook();

        await ReadAsync(book, Readers[reader](book, null));

        book.Texts.ShouldContain("end");
        book.Lines.ShouldAllBe(line => line.Scopes.Length == 0);
    }

    private static async Task<Exception?> ReadAsync(LogBook book, Showing showing)
    {
        try
        {
            while (await showing.MoveAsync())
            {
                book.Caller.Write($"got {showing.Current()}");
            }

            return null;
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
        finally
        {
            book.Caller.Write("ended");
            await showing.CloseAsync();
            book.Caller.Write("closed");
        }
    }

    private static void ShouldBeApart(LogBook book, string fields, bool fails)
    {
        string[] consumers = fails ? ["got 1", "ended", "closed"] : ["got 1", "got 2", "ended", "closed"];
        foreach (var line in book.Lines)
        {
            line.Scopes.ShouldBe(
                line.Text == "outside" ? [] : consumers.Contains(line.Text) ? ["caller's"] : ["caller's", fields],
                line.Text);
        }

        book.Texts.Where(text => !text.EndsWith("after a wait", StringComparison.Ordinal))
            .ShouldBe(fails ? ["first", "got 1", "second", "end", "ended", "closed", "outside"] : ["first", "got 1", "second", "got 2", "end", "ended", "closed", "outside"]);
    }
}
