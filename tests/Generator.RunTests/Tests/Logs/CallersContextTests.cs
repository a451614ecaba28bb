using System.Collections.Immutable;
using System.Diagnostics;
using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>Whatever loggers and listeners keep in the context of a call, the caller finds its own there afterwards.</summary>
[Collection(ListeningCollection.Name)]
public class CallersContextTests
{
    private static readonly AsyncLocal<ImmutableStack<string>?> Listened = new();

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_logger_that_closes_the_innermost_scope_leaves_the_callers(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = Scene.Recording();
        var wrapped = new InnermostLogger<WrappedDesk>();
        var called = new InnermostLogger<CalledDesk>();
        using var ofWrapped = wrapped.BeginScope("caller's");
        using var ofCalled = called.BeginScope("caller's");
        var passage = new Passage(course);

        var returned = isWrapped ? Subjects.Call(shape, wrapped, passage.Visit) : Subjects.Call(shape, called, passage.Visit);

        wrapped.Scopes.ShouldBe(["caller's"]);
        called.Scopes.ShouldBe(["caller's"]);
        passage.Resume();
        returned.Awaited().ShouldBeSameAs(passage.Fault);
        wrapped.Scopes.ShouldBe(["caller's"]);
        called.Scopes.ShouldBe(["caller's"]);
    });

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_listener_that_keeps_a_stack_leaves_the_callers(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = new Scene(Audience.None);
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => Listened.Value = Listened.Value!.Push(span.OperationName),
            ActivityStopped = _ => Listened.Value = Listened.Value!.Pop(),
        };
        ActivitySource.AddActivityListener(listener);
        using var book = new LogBook();
        Listened.Value = ["caller's"];
        var passage = new Passage(course);

        var returned = Subjects.Call(isWrapped, shape, book.Factory, passage.Visit);

        // Of a call whose task is awaited for it, the listener hears in another context than it has heard of the start in.
        if (!passage.Waits && shape != Shape.TaskLike)
        {
            Listened.Value.ShouldBe(["caller's"]);
        }

        passage.Resume();
        returned.Awaited().ShouldBeSameAs(passage.Fault);
        Listened.Value = null;
    });

    // What is made when it is first asked for, and changed in place from then on, as OpenTelemetry's baggage is.
    [Fact]
    public void What_a_listener_has_made_in_the_callers_context_stays_there()
    {
        var holder = new AsyncLocal<List<string>?>();
        using var scene = new Scene(Audience.None);
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => holder.Value ??= [],
        };
        ActivitySource.AddActivityListener(listener);
        var logger = new SpyLogger<WrappedDesk> { Least = LogLevel.Information };
        logger.OnLog = _ => holder.Value!.Add("body");

        new WrappedDesk(logger).Check(new Passage(Course.Completes).Visit);

        holder.Value.ShouldBe(["body", "body"]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_scope_that_an_iterator_shares_with_its_consumer_is_that_of_the_untraced_one(bool isWrapped)
    {
        using var scene = Scene.Recording();
        using var plain = new LogBook();
        using var traced = new LogBook();
        IEnumerable<int> items = isWrapped
            ? new WrappedReader(traced.Factory.CreateLogger<WrappedReader>()).Batch()
            : new CalledReader(traced.Factory.CreateLogger<CalledReader>()).Batch();

        Consume(plain, Pages.ReadInScope(plain.Factory.CreateLogger("reader")));
        Consume(traced, items);

        traced.Texts.ShouldBe(plain.Texts);
        var fields = LogBook.Fields(scene.Span);
        foreach (var (line, expected) in traced.Lines.Zip(plain.Lines))
        {
            line.Scopes.Contains(fields).ShouldBe(line.Category != "caller", line.Text);

            // While its producer rests, the scope of the span is there, and empty.
            line.Scopes.Where(scope => scope.Length > 0 && scope != fields).ShouldBe(expected.Scopes, line.Text);
        }
    }

    private static void Consume(LogBook book, IEnumerable<int> items)
    {
        using (book.Caller.BeginScope("caller's"))
        {
            foreach (var item in items)
            {
                using (book.Caller.BeginScope($"item {item}"))
                {
                    book.Caller.Write($"got {item}");
                }
            }

            book.Caller.Write("read");
        }

        book.Caller.Write("outside");
    }
}
