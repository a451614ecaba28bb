using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>A logged error is the failure of the span under which it is logged.</summary>
public sealed class ErrorsFailSpanTests
{
    [Theory]
    [InlineData(LogLevel.Trace, false), InlineData(LogLevel.Debug, false), InlineData(LogLevel.Information, false), InlineData(LogLevel.Warning, false)]
    [InlineData(LogLevel.Error, true), InlineData(LogLevel.Critical, true), InlineData(LogLevel.None, false)]
    public void Errors_and_what_is_worse_fail_it(LogLevel level, bool fails)
    {
        using var spans = new Spans();
        using var factory = Failing(logging => logging.SetMinimumLevel(LogLevel.Trace));
        using var outer = spans.Start("outer");
        using var span = spans.Start();

        factory.Logger().Log(level, "Order {Id} is lost", 7);

        span.Status.ShouldBe(fails ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        span.StatusDescription.ShouldBe(fails ? "Order 7 is lost" : null);
        outer.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Without_the_option_they_do_not()
    {
        using var spans = new Spans();
        using var factory = Logs.Correlated(new LogBook());
        using var span = spans.Start();

        factory.Logger().LogCritical("log");

        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Nor_outside_a_span_or_after_its_end()
    {
        using var spans = new Spans();
        using var factory = Failing();
        factory.Logger().LogError("outside");
        var span = spans.Start();
        var flowed = ExecutionContext.Capture()!;
        span.Dispose();

        ExecutionContext.Run(flowed, _ => factory.Logger().LogError("late"), state: null);

        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void A_status_that_is_set_stays()
    {
        using var spans = new Spans();
        using var factory = Failing();
        using var failed = spans.Start();
        factory.Logger().LogError("the first");
        factory.Logger().LogCritical("the second");
        using var fine = spans.Start();
        fine.SetStatus(ActivityStatusCode.Ok);
        factory.Logger().LogError("log");

        failed.StatusDescription.ShouldBe("the first");
        fine.Status.ShouldBe(ActivityStatusCode.Ok);
    }

    [Fact]
    public void A_log_that_filters_drop_is_no_log()
    {
        using var spans = new Spans();
        using var factory = Failing(logging => logging
            .AddFilter("Noisy", LogLevel.None)
            .AddFilter<LogBook>("Unwritten", LogLevel.None)
            .Services.Configure<LoggerFilterOptions>(options =>
                options.Rules.Add(new LoggerFilterRule("Pynector.Logging.SpanFailureProvider", "Tolerated", LogLevel.None, filter: null))));
        var noisy = StatusAfter("Noisy");
        var tolerated = StatusAfter("Tolerated");
        var unwritten = StatusAfter("Unwritten");

        (noisy, tolerated, unwritten).ShouldBe((ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Error));

        ActivityStatusCode StatusAfter(string category)
        {
            using var span = spans.Start();
            factory.CreateLogger(category).LogError("log");
            return span.Status;
        }
    }

    [Fact]
    public void No_level_is_enabled_that_nobody_needs()
    {
        using var spans = new Spans();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddTraceCorrelation(options => options.ErrorsFailSpan = true));
        var logger = factory.Logger();

        Enabled().ShouldBeEmpty();
        using var span = spans.Start();
        Enabled().ShouldBe([LogLevel.Error, LogLevel.Critical]);
        logger.LogError("log");
        Enabled().ShouldBeEmpty();
        span.Status.ShouldBe(ActivityStatusCode.Error);

        LogLevel[] Enabled() => [.. Enum.GetValues<LogLevel>().Where(logger.IsEnabled)];
    }

    [Fact]
    public void A_message_that_can_not_be_had_is_an_error_still()
    {
        using var spans = new Spans();
        using var factory = LoggerFactory.Create(logging => logging.AddTraceCorrelation(options => options.ErrorsFailSpan = true));
        using var span = spans.Start();

        Should.NotThrow(() => factory.Logger().Log(LogLevel.Error, default, 0, null, string (_, _) => throw new NotSupportedException()));

        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBeNull();
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_message_that_may_quote_an_exception_stays_with_its_details(bool hasException)
    {
        using var recorder = new Recorder();
        using var factory = Failing();
        var method = new TracedMethod(typeof(Recorder).Assembly, recorder.Source, "Orders.Place") { ExceptionDetails = false };

        method.Call(() =>
        {
            factory.Logger().LogError(hasException ? new NotSupportedException("secret") : null, "log");
            return 0;
        });

        recorder.Span.Status.ShouldBe(ActivityStatusCode.Error);
        recorder.Span.StatusDescription.ShouldBe(hasException ? null : "log");
    }

    private static ILoggerFactory Failing(Action<ILoggingBuilder>? configure = null) => Logs.Factory(new LogBook(), logging =>
    {
        logging.AddTraceCorrelation(options => options.ErrorsFailSpan = true);
        configure?.Invoke(logging);
    });
}
