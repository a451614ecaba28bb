using System.Diagnostics;
using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>Where nothing is recorded, there is nothing to tell logs of, and nothing is spent on it.</summary>
[Collection(ListeningCollection.Name)]
public class NoScopeTests
{
    public static TheoryData<Audience, Shape, bool> Unrecorded
    {
        get
        {
            var rows = new TheoryData<Audience, Shape, bool>();
            foreach (var audience in new[] { Audience.None, Audience.SampledOut, Audience.SampledOutRoot })
            {
                foreach (var shape in Enum.GetValues<Shape>())
                {
                    rows.Add(audience, shape, true);
                    rows.Add(audience, shape, false);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Unrecorded))]
    public void No_scope_is_opened_where_nothing_is_recorded(Audience audience, Shape shape, bool isWrapped)
    {
        using var scene = new Scene(audience);
        var wrapped = new SpyLogger<WrappedDesk>();
        var called = new SpyLogger<CalledDesk>();
        var passage = new Passage(shape < Shape.Result ? Course.Waits : Course.Completes);

        var returned = isWrapped ? Subjects.Call(shape, wrapped, passage.Visit) : Subjects.Call(shape, called, passage.Visit);
        passage.Resume();

        returned.Awaited().ShouldBeNull();
        (wrapped.Begun + called.Begun).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_logger_that_is_null_when_it_is_wanted_is_none(bool isWrapped, Shape shape) => Subjects.Courses(shape).Check(course =>
    {
        using var scene = Scene.Recording();
        var passage = new Passage(course);

        var returned = isWrapped
            ? Subjects.Call(shape, (ILogger<WrappedDesk>?)null, passage.Visit)
            : Subjects.Call(shape, (ILogger<CalledDesk>?)null, passage.Visit);
        passage.Resume();

        returned.Awaited().ShouldBeSameAs(passage.Fault);
        scene.Span.IsStopped.ShouldBeTrue();
    });

    [Fact]
    public async Task In_place_there_is_none()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();

        await new Kitchen(book.Factory.CreateLogger<Kitchen>()).InPlaceAsync();

        book.Lines.Count.ShouldBe(2);
        book.Lines.ShouldAllBe(line => line.Scopes.Length == 0 && line.Current == scene.Span);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Nobody_listening_a_method_with_a_logger_costs_no_bytes(bool isWrapped)
    {
        using var scene = new Scene(Audience.None);
        Activity.Current = null;
        var wrapped = new WrappedDesk(new SpyLogger<WrappedDesk>());
        var called = new CalledDesk(new SpyLogger<CalledDesk>());
        var visit = new Passage(Course.Completes).Visit;

        Measure(() =>
        {
            if (isWrapped)
            {
                wrapped.Check(visit);
                wrapped.Total(visit);
                _ = wrapped.PriceAsync(visit);
            }
            else
            {
                called.Check(visit);
                called.Total(visit);
                _ = called.PriceAsync(visit);
            }
        }).ShouldBe(0);
    }

    // One object beside the span and what the logger makes: the ids are text already, and made once a span.
    [Theory, InlineData(true), InlineData(false)]
    public void A_scope_is_one_object(bool isWrapped)
    {
        using var scene = Scene.Recording();
        var visit = new Passage(Course.Completes).Visit;
        var wrapped = new WrappedDesk(new SpyLogger<WrappedDesk>());
        var bareWrapped = new WrappedDesk(null);
        var called = new CalledDesk(new SpyLogger<CalledDesk>());
        var bareCalled = new CalledDesk(null);

        var bare = isWrapped ? Measure(() => bareWrapped.Check(visit)) : Measure(() => bareCalled.Check(visit));
        var scoped = isWrapped ? Measure(() => wrapped.Check(visit)) : Measure(() => called.Check(visit));

        (scoped - bare).ShouldBeInRange(0, 64);
    }

    private static long Measure(Action run)
    {
        // Type initializers, and what the runtime makes once.
        run();
        run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
