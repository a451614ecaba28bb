using Microsoft.Extensions.Logging;
using Pynector.Runtime.Tests.Facade;

namespace Pynector.Runtime.Tests.Logging;

/// <summary><c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c>, where no method's type has a logger: each exception goes where it is asked for, once.</summary>
[Collection(OneFactory.Name)]
public sealed class ExceptionSignalTests
{
    private const string Variable = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";

    public static TheoryData<string?, bool, bool> Values => new() { { null, true, false }, { "logs", false, true }, { "logs/dup", true, true } };

    [Theory]
    [MemberData(nameof(Values))]
    public Task Failures_of_branches(string? value, bool areEvents, bool areLogs) =>
        Branches(value, Subjects.WhenAllAsync, "fan.out", areEvents, areLogs);

    [Theory]
    [MemberData(nameof(Values))]
    public Task Failures_of_a_group_s_tasks(string? value, bool areEvents, bool areLogs) =>
        Branches(value, Subjects.GroupAsync, "save", areEvents, areLogs);

    [Theory]
    [InlineData("logs")]
    [InlineData("logs/dup")]
    public async Task Of_branches_without_a_logger_they_stay_events(string value)
    {
        using var recorder = new Recorder();

        await RunAsync(value, Subjects.WhenAllAsync, recorder, factory: null);

        recorder.Span.Events.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Of_branches_each_span_has_its_own()
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await RunAsync("logs", Subjects.WhenAllWithSpansAsync, recorder, book);

        book.Lines.ShouldBe(
        [
            $"{recorder.Source} Error: fan.out.branch failed: System.InvalidOperationException",
            $"{recorder.Source} Error: fan.out failed: System.InvalidOperationException",
        ]);
        recorder.Stopped.ShouldAllBe(span => !span.Events.Any());
    }

    // Log = Failures asks for a log in any case. What the body has reported may be one already.
    [Theory]
    [EachForm]
    public async Task What_a_body_reports_and_throws_is_logged_once(string form, string? value)
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await RunAsync(value, Subjects.ReportAndThrowAsync, recorder, book, form);

        book.Lines.ShouldHaveSingleItem().ShouldStartWith($"{recorder.Source} Error: Orders.Place failed");
        recorder.Span.Events.Count().ShouldBe(value == "logs" ? 0 : 1);
    }

    // The report finds no logger, and the method has one.
    [Theory]
    [InlineData(null)]
    [InlineData("logs")]
    [InlineData("logs/dup")]
    public async Task What_a_body_reports_as_an_event_is_logged_when_it_is_thrown(string? value)
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await SecondCopy.RunAsync(Variable, value, Subjects.ReportAndThrowWithLoggerAsync, recorder.Source, book.CreateLogger("own"));

        book.Lines.ShouldBe(["own Error: Orders.Place failed: System.InvalidOperationException"]);
        recorder.Span.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task What_is_reported_twice_is_one(string? value, bool areEvents, bool areLogs)
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await RunAsync(value, Subjects.ReportTwiceAsync, recorder, book);

        book.Lines.Count.ShouldBe(areLogs ? 1 : 0);
        recorder.Span.Events.Count().ShouldBe(areEvents ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task What_the_body_of_a_group_has_reported_is_one_with_the_task_s_failure(string? value, bool areEvents, bool areLogs)
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await RunAsync(value, Subjects.ReportInGroupAsync, recorder, book);

        book.Lines.Count.ShouldBe(areLogs ? 1 : 0);
        recorder.Span.Events.Count().ShouldBe(areEvents ? 1 : 0);
    }

    [Fact]
    public async Task A_logger_that_reports_what_it_is_given_is_given_it_once()
    {
        using var recorder = new Recorder();

        await RunAsync("logs", Subjects.ReportToReporterAsync, recorder, factory: null);

        recorder.Span.GetTagItem("logs").ShouldBe(1);
    }

    [Theory]
    [InlineData(null, 128)]
    [InlineData("150", 150)]
    [InlineData("0", 1)]
    [InlineData("-1", 128)]
    [InlineData("many", 128)]
    public async Task Of_very_many_failures_as_many_are_events_as_exporters_keep(string? limit, int count)
    {
        using var recorder = new Recorder();

        await SecondCopy.RunAsync("OTEL_SPAN_EVENT_COUNT_LIMIT", limit, Subjects.FailManyAsync, recorder.Source);

        recorder.Span.Events.Count().ShouldBe(count);
        recorder.Span.GetTagItem("pynector.failures").ShouldBe(200);
    }

    private static async Task Branches(string? value, Func<string, ILoggerFactory?, Task> subject, string name, bool areEvents, bool areLogs)
    {
        using var recorder = new Recorder();
        using var book = new FaultyLoggerFactory();

        await RunAsync(value, subject, recorder, book);

        book.Lines.ShouldBe(areLogs
            ? [$"{recorder.Source} Error: {name} failed: System.InvalidOperationException", $"{recorder.Source} Error: {name} failed: System.IO.IOException"]
            : []);
        recorder.Span.Events.Select(e => e.Tags.Single(tag => tag.Key == "exception.message").Value).ShouldBe(areEvents ? ["first", "second"] : []);
        recorder.Span.StatusDescription.ShouldBe("first");
        recorder.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
    }

    private static Task RunAsync(string? value, Delegate subject, Recorder recorder, ILoggerFactory? factory, params object[] more) =>
        SecondCopy.RunAsync(Variable, value, subject, [recorder.Source, factory, .. more]);

    private sealed class EachFormAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object?[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from form in Enum.GetNames<Form>()
            from value in new[] { null, "logs", "logs/dup" }
            select new object?[] { form, value };
    }

    /// <summary>What is run, in a copy that reads the variables.</summary>
    public static class Subjects
    {
        private static readonly Exception First = new InvalidOperationException("first");
        private static readonly Exception Second = new IOException("second");

        public static async Task WhenAllAsync(string source, ILoggerFactory? factory)
        {
            using var tracer = Use(source, factory);
            await Caught.FromAsync(tracer.WhenAll("fan.out", [_ => throw First, _ => throw Second]));
        }

        public static async Task WhenAllWithSpansAsync(string source, ILoggerFactory? factory)
        {
            using var tracer = Use(source, factory);
            await Caught.FromAsync(tracer.WhenAll("fan.out", [_ => throw First], new() { SpanPerBranch = true }));
        }

        public static async Task GroupAsync(string source, ILoggerFactory? factory)
        {
            using var tracer = Use(source, factory);
            var group = tracer.StartTaskGroup("save");
            var gate = new TaskCompletionSource();
            group.Run(async _ =>
            {
                await gate.Task;
                throw Second;
            });
            group.Run(_ => throw First);
            gate.SetResult();
            await Caught.FromAsync(group.DisposeAsync().AsTask());
        }

        public static async Task ReportAndThrowAsync(string source, ILoggerFactory? factory, string form)
        {
            using var tracer = Use(source, factory);
            await Caught.FromAsync(RunAsync());

            async Task RunAsync() => await Enum.Parse<Form>(form).RunAsync(Method(source), ReportAndThrow);
        }

        public static Task ReportAndThrowWithLoggerAsync(string source, ILogger logger)
        {
            var call = Method(source).BeginCall();
            call.LogTo(logger);
            return Caught.FromAsync(call.EndWith(Call()));

            static async Task<int> Call() => await ReportAndThrow();
        }

        public static Task ReportTwiceAsync(string source, ILoggerFactory? factory)
        {
            using var tracer = Use(source, factory);
            using var span = tracer.StartSpan("checkout");
            span.Fail(First);
            span.Fail(First);
            return Task.CompletedTask;
        }

        public static async Task ReportInGroupAsync(string source, ILoggerFactory? factory)
        {
            using var tracer = Use(source, factory);
            var group = tracer.StartTaskGroup("save");
            CurrentSpan.Fail(First);
            group.Run(_ => throw First);
            await Caught.FromAsync(group.DisposeAsync().AsTask());
        }

        public static Task ReportToReporterAsync(string source, ILoggerFactory? factory)
        {
            using var reporter = new Reporter();
            using var tracer = Use(source, factory ?? reporter);
            using var span = tracer.StartSpan("checkout");
            span.Fail(First);
            span.Tag("logs", reporter.Count);
            return Task.CompletedTask;
        }

        public static async Task FailManyAsync(string source)
        {
            using var tracer = new ActivitySource(source);
            await Caught.FromAsync(tracer.WhenAll("fan.out", Enumerable.Range(0, 200), static (i, _) => Task.FromException(new InvalidOperationException($"{i}"))));
        }

        private static ActivitySource Use(string source, ILoggerFactory? factory)
        {
            PynectorTelemetry.UseLoggerFactory(factory);
            return new ActivitySource(source);
        }

        private static TracedMethod Method(string source) => new(typeof(Subjects).Assembly, source, "Orders.Place") { Log = LogEvents.Failures };

        private static Task<int> ReportAndThrow()
        {
            CurrentSpan.Fail(First);
            throw First;
        }
    }

    /// <summary>Reports each error that is logged on the current span, as an application may.</summary>
    private sealed class Reporter : ILoggerFactory, ILogger
    {
        public int Count { get; private set; }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Count++;
            CurrentSpan.Fail(exception!);
        }

        public void Dispose()
        {
        }
    }
}
