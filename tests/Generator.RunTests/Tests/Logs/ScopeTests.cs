using Inputs.Logs;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>A body logs in a scope that has the ids of its span, and nobody else does.</summary>
[Collection(ListeningCollection.Name)]
public class ScopeTests
{
    private const string CallersScope = "caller's";

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void The_body_has_the_fields_of_its_span_and_the_caller_its_own_scopes(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var passage = new Passage(course);

        var returned = CallAndLog(book, passage, () => Subjects.Call(isWrapped, shape, book.Factory, passage.Visit));

        returned.Awaited().ShouldBeSameAs(passage.Fault);
        book.Texts.ShouldBe(course switch
        {
            Course.ThrowsAtOnce => ["before", "returned", "completed", "outside"],
            Course.Completes or Course.Fails => ["before", "after", "returned", "completed", "outside"],
            _ => ["before", "returned", "after", "completed", "outside"],
        });
        foreach (var line in book.Lines)
        {
            line.Scopes.ShouldBe(line.Text switch
            {
                "before" or "after" => [CallersScope, LogBook.Fields(scene.Span)],
                "outside" => [],
                _ => [CallersScope],
            });
        }
    });

    // There is no context to be put back whole.
    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void Suppressed_flow_leaves_the_caller_its_own_scopes(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var passage = new Passage(course);

        CallAndLog(book, passage, () =>
        {
            using (ExecutionContext.SuppressFlow())
            {
                return Subjects.Call(isWrapped, shape, book.Factory, passage.Visit);
            }
        });

        book.Line("before").Scopes.ShouldBe([CallersScope, LogBook.Fields(scene.Span)]);
        book.Line("returned").Scopes.ShouldBe([CallersScope]);
        book.Line("completed").Scopes.ShouldBe([CallersScope]);
        book.Line("outside").Scopes.ShouldBeEmpty();
    });

    [Fact]
    public void A_provider_without_structure_prints_the_fields()
    {
        using var scene = Scene.Recording();
        string? printed = null;
        var logger = new SpyLogger<WrappedDesk> { Least = Microsoft.Extensions.Logging.LogLevel.Trace };
        logger.OnScope = state => printed = state.ToString();

        new WrappedDesk(logger).Check(new Passage(Course.Completes).Visit);

        printed.ShouldBe($"trace_id:{scene.Span.TraceId}, span_id:{scene.Span.SpanId}, trace_flags:01");
    }

    [Fact]
    public void The_fields_can_be_read_by_index_and_by_enumeration()
    {
        using var scene = Scene.Recording();
        var fields = Array.Empty<KeyValuePair<string, object?>>();
        IReadOnlyList<KeyValuePair<string, object?>>? list = null;
        var logger = new SpyLogger<WrappedDesk>();
        logger.OnScope = state => fields = [.. list = state.ShouldBeAssignableTo<IReadOnlyList<KeyValuePair<string, object?>>>()!];

        new WrappedDesk(logger).Check(new Passage(Course.Completes).Visit);

        fields.ShouldBe([new("trace_id", scene.Span.TraceId.ToString()), new("span_id", scene.Span.SpanId.ToString()), new("trace_flags", "01")]);
        Enumerable.Range(0, list!.Count).Select(i => list[i]).ShouldBe(fields);
        Should.Throw<ArgumentOutOfRangeException>(() => list[3]);
    }

    // Its scopes are a plain stack: whoever closes one closes the uppermost.
    [Theory, InlineData(Course.Completes), InlineData(Course.Fails), InlineData(Course.Waits), InlineData(Course.WaitsAndFails)]
    public void A_scope_that_does_not_flow_is_closed_when_an_async_body_completes(Course course)
    {
        using var scene = Scene.Recording();
        var logger = new SpyLogger<WrappedDesk>();
        var passage = new Passage(course);

        var returned = Subjects.Call(Shape.Async, logger, passage.Visit);
        logger.Begun.ShouldBe(1);
        logger.Disposed.ShouldBe(passage.Waits ? 0 : 1);
        passage.Resume();

        returned.Awaited().ShouldBeSameAs(passage.Fault);
        logger.Begun.ShouldBe(1);
        logger.Disposed.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void Every_scope_that_is_opened_is_closed_once(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = Scene.Recording();
        var wrapped = new SpyLogger<WrappedDesk>();
        var called = new SpyLogger<CalledDesk>();
        var passage = new Passage(course);

        var returned = isWrapped ? Subjects.Call(shape, wrapped, passage.Visit) : Subjects.Call(shape, called, passage.Visit);
        passage.Resume();

        returned.Awaited().ShouldBeSameAs(passage.Fault);
        (wrapped.Begun + called.Begun).ShouldBe(1);
        (wrapped.Disposed + called.Disposed).ShouldBe(1);
    });

    private static Returned CallAndLog(LogBook book, Passage passage, Func<Returned> call)
    {
        Returned returned;
        using (book.Caller.BeginScope(CallersScope))
        {
            returned = call();
            book.Caller.Write("returned");
            passage.Resume();
            returned.Awaited();
            book.Caller.Write("completed");
        }

        book.Caller.Write("outside");
        return returned;
    }
}
