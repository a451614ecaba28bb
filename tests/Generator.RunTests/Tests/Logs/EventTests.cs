using System.Diagnostics;
using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary><c>Log = LogEvents.All</c>: what is written of a call, and where.</summary>
[Collection(ListeningCollection.Name)]
public class EventTests
{
    private const string Category = "Inputs.Logs.EventDesk";

    [Theory, MemberData(nameof(EventSubjects.Each), MemberType = typeof(EventSubjects))]
    public async Task A_call_that_succeeds(string form)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        (await CallAsync(form, book)).ShouldBeNull();

        var (span, name) = (scene.Span, $"EventDesk.{form}");
        var elapsed = span.Duration.TotalMilliseconds;
        elapsed.ShouldBeGreaterThan(0);
        book.Texts.ShouldBe([$"{name} started", "body", FormattableString.Invariant($"{name} completed in {elapsed} ms")]);

        ShouldBe(book.Lines[0], LogLevel.Debug, new EventId(1, "started"), span);
        LogBook.Show(book.Lines[0].State).ShouldBe($"span_name={name} {LogBook.Fields(span)} {{OriginalFormat}}={{span_name}} started");

        ShouldBe(book.Lines[2], LogLevel.Debug, new EventId(2, "completed"), span);
        book.Lines[2].State.Select(field => field.Key).ShouldBe(["span_name", "elapsed_ms", "trace_id", "span_id", "trace_flags", "{OriginalFormat}"]);
        book.Lines[2].State[1].Value.ShouldBe(elapsed);
        LogBook.Show(book.Lines[2].State.Where(field => field.Key is "trace_id" or "span_id" or "trace_flags")).ShouldBe(LogBook.Fields(span));
        book.Lines[2].State[5].Value.ShouldBe("{span_name} completed in {elapsed_ms} ms");
    }

    [Theory, MemberData(nameof(EventSubjects.Each), MemberType = typeof(EventSubjects))]
    public async Task A_call_that_fails(string form)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var fault = new InvalidOperationException("no stock");
        (await CallAsync(form, book, fault)).ShouldBeSameAs(fault);

        var (span, name) = (scene.Span, $"EventDesk.{form}");
        book.Texts.ShouldBe([$"{name} started", "body", $"{name} failed: System.InvalidOperationException"]);
        var failed = book.Lines[2];
        failed.Exception.ShouldBeSameAs(fault);
        ShouldBe(failed, LogLevel.Error, new EventId(3, "failed"), span);
        LogBook.Show(failed.State).ShouldBe(
            $"span_name={name} error_type=System.InvalidOperationException {LogBook.Fields(span)} {{OriginalFormat}}={{span_name}} failed: {{error_type}}");

        // The event of the span is there as well: nobody has asked for it to be moved.
        span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBe("no stock");
    }

    // The ids are the span's, wherever it ends; and what is current there is as it was.
    [Theory]
    [InlineData(EventSubjects.InPlace)]
    [InlineData(nameof(EventDesk.AsyncCoreAsync))]
    [InlineData(nameof(EventDesk.OtherCoreAsync))]
    [InlineData(nameof(EventDesk.CalledAsync))]
    [InlineData(nameof(EventDesk.LinesAsync))]
    public async Task A_call_that_completes_on_a_thread_of_its_own(string form)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var pause = new TaskCompletionSource();
        Activity? others = null;
        using var foreign = new Activity("foreign");
        var thread = new Thread(() =>
        {
            foreign.Start();
            pause.SetResult();
            others = Activity.Current;
            foreign.Stop();
        });

        await EventSubjects.WithFactoryAsync(book, async () =>
        {
            var call = EventSubjects.CallAsync(form, Desk(book), fault: null, pause.Task);
            using (ExecutionContext.SuppressFlow())
            {
                thread.Start();
            }

            await call;
        });
        thread.Join();

        others.ShouldBeSameAs(foreign);
        ShouldBe(book.Lines[2], LogLevel.Debug, new EventId(2, "completed"), scene.Recorder.Stopped.ShouldHaveSingleItem());
    }

    [Theory, MemberData(nameof(EventSubjects.Each), MemberType = typeof(EventSubjects))]
    public async Task Without_a_logger_of_its_own_it_is_the_factorys_under_the_types_name(string form)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        await EventSubjects.WithFactoryAsync(book, () => EventSubjects.CallAsync(form, new EventDesk(null), fault: null));

        book.Lines.Select(line => line.Id.Name).ShouldBe(["started", "completed"]);
        book.Lines.ShouldAllBe(line => line.Category == Category && line.Scopes.Length == 0);
    }

    [Fact]
    public async Task The_name_of_a_type_is_as_that_of_its_logger()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        await EventSubjects.WithFactoryAsync(book, () =>
        {
            Shelf<int>.Board.Wipe(1);
            Shelf<string>.Board.Scrub("");
            return Task.CompletedTask;
        });

        book.Lines.Count.ShouldBe(4);
        book.Factory.CreateLogger<BoardOf<int>.Board>().Write("the framework's");
        book.Lines[^1].Category.ShouldBe("Pynector.Generator.RunTests.Tests.Logs.EventTests.BoardOf.Board");
        book.Lines.Take(4).ShouldAllBe(line => line.Category == "Inputs.Logs.Shelf.Board");
    }

    [Theory, MemberData(nameof(EventSubjects.Each), MemberType = typeof(EventSubjects))]
    public async Task Without_any_logger_nothing_is_written(string form)
    {
        using var scene = Scene.Recording();
        await EventSubjects.CallAsync(form, new EventDesk(null), fault: null);

        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory, MemberData(nameof(EventSubjects.Each), MemberType = typeof(EventSubjects))]
    public async Task Levels_that_are_off_are_not_written(string form)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook(LogLevel.Error);
        await CallAsync(form, book);
        book.Lines.ShouldBeEmpty();

        await CallAsync(form, book, new InvalidOperationException());
        book.Lines.ShouldHaveSingleItem().Id.Name.ShouldBe("failed");
    }

    [Fact]
    public void Levels_that_are_off_cost_no_bytes()
    {
        using var scene = Scene.Recording();
        using var logger = new SpyLogger<EventDesk>();
        var desk = new EventDesk(logger);
        var plain = new WrappedDesk(new SpyLogger<WrappedDesk>());
        var visit = new Passage(Course.Completes).Visit;

        // As a method without events: what its scope costs.
        Measure(() => desk.Sync(null)).ShouldBe(Measure(() => plain.Total(visit)));
        logger.Logged.ShouldBe(0);

        // That they would be seen: two events and the body's own log, in each of three runs.
        logger.Least = LogLevel.Debug;
        Measure(() => desk.Sync(null));
        logger.Logged.ShouldBe(9);
    }

    private static Task<Exception?> CallAsync(string form, LogBook book, Exception? fault = null) =>
        EventSubjects.WithFactoryAsync(book, () => EventSubjects.CallAsync(form, Desk(book), fault));

    private static EventDesk Desk(LogBook book) => new(book.Factory.CreateLogger<EventDesk>());

    private static void ShouldBe(LogLine line, LogLevel level, EventId id, Activity span)
    {
        line.Category.ShouldBe(Category);
        line.Level.ShouldBe(level);
        line.Id.ShouldBe(id);
        line.Id.Name.ShouldBe(id.Name);
        line.Current.ShouldBeSameAs(span);
        line.Scopes.ShouldBeEmpty("the ids stand in the message already");
    }

    private static long Measure(Action run)
    {
        run();
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static class BoardOf<T>
    {
        internal abstract class Board;
    }
}
