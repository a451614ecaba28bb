using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>Whatever a logger does, the caller gets what the plain method gives, and the span ends.</summary>
[Collection(ListeningCollection.Name)]
public class LoggerFaultTests
{
    // What the body itself logs is its own affair.
    private const LogLevel BodysLevel = LogLevel.Information;

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_scope_that_cannot_be_opened(bool isWrapped, Shape shape) =>
        Subjects.Courses(shape).Check(course => ShouldBeUndisturbed(isWrapped, shape, course, () => throw Broken(), onDispose: null));

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_scope_that_cannot_be_closed(bool isWrapped, Shape shape) =>
        Subjects.Courses(shape).Check(course => ShouldBeUndisturbed(isWrapped, shape, course, onBeginScope: null, () => throw Broken()));

    [Theory, MemberData(nameof(Subjects.Shapes), MemberType = typeof(Subjects))]
    public void A_scope_that_is_null(bool isWrapped, Shape shape) =>
        Subjects.Courses(shape).Check(course => ShouldBeUndisturbed(isWrapped, shape, course, () => null, onDispose: null));

    [Theory, MemberData(nameof(EventSubjects.All), MemberType = typeof(EventSubjects))]
    public async Task Events_that_cannot_be_written(string form, bool fails, bool isAtQuestion)
    {
        using var scene = Scene.Recording();
        var logger = new SpyLogger<EventDesk> { Least = LogLevel.Trace };
        if (isAtQuestion)
        {
            logger.OnIsEnabled = level => level == BodysLevel || Break();
        }
        else
        {
            logger.OnLog = level => _ = level == BodysLevel || Break();
        }

        using var factory = new OneLoggerFactory(logger);
        PynectorTelemetry.UseLoggerFactory(factory);
        try
        {
            var fault = fails ? new InvalidOperationException("no stock") : null;
            (await Record.ExceptionAsync(() => EventSubjects.CallAsync(form, new EventDesk(logger), fault))).ShouldBeSameAs(fault);
        }
        finally
        {
            PynectorTelemetry.UseLoggerFactory(null);
        }

        scene.Span.IsStopped.ShouldBeTrue();
        scene.Span.Status.ShouldBe(fails ? System.Diagnostics.ActivityStatusCode.Error : System.Diagnostics.ActivityStatusCode.Unset);
        scene.CurrentShouldBeTheCallers();
    }

    // Unheard it would come to its end, and so it does.
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_logger_that_calls_a_method_with_events(bool fails)
    {
        using var scene = Scene.Recording();
        var logger = new SpyLogger<EventDesk> { Least = LogLevel.Trace };
        var desk = new EventDesk(logger);
        var fault = fails ? new InvalidOperationException("no stock") : null;
        var inner = 0;
        logger.OnLog = level =>
        {
            if (level != BodysLevel)
            {
                inner++;
                Record.Exception(() => desk.Sync(fault)).ShouldBeSameAs(fault);
            }
        };

        (await Record.ExceptionAsync(() => EventSubjects.CallAsync(nameof(EventDesk.Called), desk, fault))).ShouldBeSameAs(fault);

        inner.ShouldBe(2, "started, and how it ended");
        scene.Names.ShouldBe(["EventDesk.Sync", "EventDesk.Sync", "EventDesk.Called"]);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public void The_first_fault_is_reported_once()
    {
        using var reports = new Reports();
        for (var i = 0; i < 3; i++)
        {
            ShouldBeUndisturbed(isWrapped: true, Shape.Async, Course.Completes, () => throw Broken(), onDispose: null);
            ShouldBeUndisturbed(isWrapped: true, Shape.Void, Course.Fails, onBeginScope: null, () => throw Broken());
        }

        var fault = reports.Faults.ShouldHaveSingleItem();
        fault.Payload![0].ShouldBe("Log");
        fault.Payload[1].ShouldBeOfType<string>().ShouldContain("broken logger");
    }

    private static void ShouldBeUndisturbed(bool isWrapped, Shape shape, Course course, Func<IDisposable?>? onBeginScope, Action? onDispose)
    {
        using var scene = Scene.Recording();
        var wrapped = new SpyLogger<WrappedDesk> { OnBeginScope = onBeginScope, OnDispose = onDispose };
        var called = new SpyLogger<CalledDesk> { OnBeginScope = onBeginScope, OnDispose = onDispose };
        var passage = new Passage(course);

        var returned = isWrapped ? Subjects.Call(shape, wrapped, passage.Visit) : Subjects.Call(shape, called, passage.Visit);
        scene.CurrentShouldBeTheCallers();
        passage.Resume();

        returned.Awaited().ShouldBeSameAs(passage.Fault);
        if (passage.Fault is null && shape is (Shape.Async or Shape.AsyncValue or Shape.TaskLike or Shape.Result))
        {
            returned.Value.ShouldBe(Visit.Result);
        }

        (wrapped.Begun + called.Begun).ShouldBe(1);
        scene.Span.IsStopped.ShouldBeTrue();
        scene.CurrentShouldBeTheCallers();
    }

    private static bool Break() => throw Broken();

    private static NotSupportedException Broken() => new("broken logger");

    private sealed class Reports : EventListener
    {
        public ConcurrentQueue<EventWrittenEventArgs> Faults { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Pynector")
            {
                EnableEvents(eventSource, EventLevel.Warning);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Faults.Enqueue(eventData);
    }
}
