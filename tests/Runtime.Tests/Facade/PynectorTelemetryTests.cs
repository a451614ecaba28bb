using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Facade;

/// <summary><c>PynectorTelemetry</c>: sources by name, and the loggers of a factory that may come later.</summary>
[Collection(OneFactory.Name)]
[SuppressMessage("Performance", "CA1848:Use the LoggerMessage delegates", Justification = "A test.")]
[SuppressMessage("Usage", "CA2254:Template should be a static expression", Justification = "A test.")]
public sealed class PynectorTelemetryTests : IDisposable
{
    private static readonly Action<ILogger, int, Exception?> Counted = LoggerMessage.Define<int>(LogLevel.Information, 1, "{Count} rows");

    public void Dispose() => PynectorTelemetry.UseLoggerFactory(null);

    [Fact]
    public void A_name_has_one_tracer_and_one_logger()
    {
        var (tracer, logger) = PynectorTelemetry.Get("test.same");
        var again = PynectorTelemetry.Get("test.same");

        tracer.Name.ShouldBe("test.same");
        again.Tracer.ShouldBeSameAs(tracer);
        again.Logger.ShouldBeSameAs(logger);
        PynectorTelemetry.Get("test.other").Tracer.ShouldNotBeSameAs(tracer);
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same()
    {
        var tracers = new ActivitySource[64];

        Parallel.For(0, tracers.Length, i => tracers[i] = PynectorTelemetry.Get("test.race").Tracer);

        tracers.Distinct().ShouldHaveSingleItem();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "test.race" };
        ActivitySource.AddActivityListener(listener);
        tracers[0].HasListeners().ShouldBeTrue();
    }

    [Fact]
    public void A_name_is_needed() => Should.Throw<ArgumentNullException>(() => PynectorTelemetry.Get(null!));

    [Fact]
    public void A_listener_that_throws_at_the_source_leaves_it_usable()
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "test.unlistenable" && Refuse() };
        ActivitySource.AddActivityListener(listener);

        var tracer = PynectorTelemetry.Get("test.unlistenable").Tracer;

        tracer.Name.ShouldBe("test.unlistenable");
        listener.Dispose();
        using var later = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "test.unlistenable",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(later);
        using var span = tracer.StartActivity("heard");
        span.ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_factory_nothing_is_enabled_and_nothing_allocated()
    {
        var logger = PynectorTelemetry.Get("test.none").Logger;

        logger.IsEnabled(LogLevel.Critical).ShouldBeFalse();
        Allocated.By(() => Use(logger)).ShouldBe(0);
    }

    [Fact]
    public void A_logger_taken_before_the_factory_follows_it()
    {
        var logger = PynectorTelemetry.Get("test.early").Logger;
        logger.LogInformation("lost");
        using var book = new FaultyLoggerFactory();

        PynectorTelemetry.UseLoggerFactory(book);
        using (logger.BeginScope("import"))
        {
            logger.LogWarning("kept");
        }

        logger.IsEnabled(LogLevel.Debug).ShouldBeFalse();
        logger.IsEnabled(LogLevel.Information).ShouldBeTrue();
        book.Lines.ShouldBe(["test.early > import", "test.early Warning: kept", "test.early < import"]);
    }

    [Fact]
    public void A_later_factory_replaces_the_earlier_one()
    {
        var logger = PynectorTelemetry.Get("test.replaced").Logger;
        using var first = new FaultyLoggerFactory();
        using var second = new FaultyLoggerFactory();

        PynectorTelemetry.UseLoggerFactory(first);
        logger.LogInformation("one");
        PynectorTelemetry.UseLoggerFactory(second);
        logger.LogInformation("two");
        PynectorTelemetry.UseLoggerFactory(null);
        logger.LogInformation("three");

        first.Lines.ShouldBe(["test.replaced Information: one"]);
        second.Lines.ShouldBe(["test.replaced Information: two"]);
    }

    [Fact]
    public void A_replaced_factory_is_let_go()
    {
        var logger = PynectorTelemetry.Get("test.released").Logger;
        var weak = UseOnce(logger);

        PynectorTelemetry.UseLoggerFactory(null);
        GC.Collect();

        weak.TryGetTarget(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_disposed_factory_is_no_error()
    {
        var logger = PynectorTelemetry.Get("test.disposed").Logger;
        var book = new FaultyLoggerFactory();
        PynectorTelemetry.UseLoggerFactory(book);
        book.Dispose();

        Use(logger);

        book.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_logger_throws_stays_inside()
    {
        var logger = PynectorTelemetry.Get("test.throwing").Logger;
        using var book = new FaultyLoggerFactory();
        PynectorTelemetry.UseLoggerFactory(book);
        var scope = logger.BeginScope("import");
        book.Fails = true;

        Use(logger);
        scope!.Dispose();
        logger.IsEnabled(LogLevel.Critical).ShouldBeFalse();

        book.Fails = false;
        logger.LogInformation("recovered");
        book.Lines.ShouldBe(["test.throwing > import", "test.throwing Information: recovered"]);
    }

    private static WeakReference<FaultyLoggerFactory> UseOnce(ILogger logger)
    {
        var book = new FaultyLoggerFactory();
        PynectorTelemetry.UseLoggerFactory(book);
        logger.LogInformation("once");
        book.Lines.ShouldNotBeEmpty();
        return new WeakReference<FaultyLoggerFactory>(book);
    }

    private static void Use(ILogger logger)
    {
        using (logger.BeginScope("import"))
        {
            Counted(logger, 7, null);
        }
    }

    private static bool Refuse() => throw new NotSupportedException("A fault of telemetry.");
}
