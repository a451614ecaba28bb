using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>What <c>ActivityTrackingOptions</c> asks for is written as the framework writes it without correlation.</summary>
public sealed class ActivityTrackingTests
{
    private const ActivityTrackingOptions Everything = (ActivityTrackingOptions)0x7F;

    public static TheoryData<ActivityTrackingOptions> Options => [.. Enumerable.Range(0, (int)Everything + 1).Select(value => (ActivityTrackingOptions)value)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Its_fields_stay_as_they_were(ActivityTrackingOptions options)
    {
        using var spans = new Spans();
        using var parent = Describe(spans.Start("parent"));
        var framework = LogUnder(Describe(spans.Start()), logging => logging.Configure(factory => factory.ActivityTrackingOptions = options));

        // The framework keeps what it writes in the activity, so the same ids take an activity of their own.
        Activity.Current = parent;
        var correlated = LogUnder(
            Describe(spans.Start()),
            logging => logging.AddTraceCorrelation().Configure(factory => factory.ActivityTrackingOptions = options));

        correlated.Log.Ids.ShouldBe(correlated.Ids);
        Normalize(correlated.Log.ScopeTexts[1..], correlated.Ids).ShouldBe(Normalize(framework.Log.ScopeTexts, framework.Ids));
        correlated.Log.Fields[3..].Select(field => field.Key).ShouldBe(framework.Log.Fields.Select(field => field.Key));
        correlated.Log.Fields[3..].Select(field => field.Value?.GetType()).ShouldBe(framework.Log.Fields.Select(field => field.Value?.GetType()));
        correlated.Log.ScopeObjects[1..].Select(scope => scope!.GetType()).ShouldBe(framework.Log.ScopeObjects.Select(scope => scope!.GetType()));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void They_may_be_asked_for_before_or_after(bool before)
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Factory(recorder, logging =>
        {
            _ = before ? logging.Configure(Ask).AddTraceCorrelation() : logging.AddTraceCorrelation().Configure(Ask);
            static void Ask(LoggerFactoryOptions options) => options.ActivityTrackingOptions = ActivityTrackingOptions.SpanId;
        });
        using var span = spans.Start();

        factory.Logger().LogInformation("log");

        recorder.Only.ScopeTexts[1].ShouldBe($"SpanId:{span.SpanId}");
    }

    [Fact]
    public void A_host_asks_for_three_of_them()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(recorder).AddTraceCorrelation();
        using var host = builder.Build();
        using var span = spans.Start();

        host.Services.GetRequiredService<ILogger<ActivityTrackingTests>>().LogInformation("log");

        recorder.Only.Ids.ShouldBe(LogLine.IdsOf(span));
        recorder.Only.ScopeTexts[1].ShouldBe($"SpanId:{span.SpanId}, TraceId:{span.TraceId}, ParentId:{default(ActivitySpanId)}");
    }

    [Fact]
    public void Factories_with_other_settings_keep_their_own()
    {
        using var spans = new Spans();
        var (tracking, correlated, plain) = (new LogBook(), new LogBook(), new LogBook());
        using var first = Logs.Factory(tracking, logging => logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId));
        using var second = Logs.Correlated(correlated);
        using var third = Logs.Factory(plain, _ => { });
        using var span = spans.Start();
        using var scope = second.Logger().BeginScope("of the second");

        foreach (var factory in new[] { first, second, third, second, first })
        {
            factory.Logger().LogInformation("log");
        }

        tracking.Lines.ShouldAllBe(log => log.ScopeTexts.SequenceEqual(new[] { $"TraceId:{span.TraceId}" }));
        correlated.Lines.ShouldAllBe(log => log.Ids.SequenceEqual(LogLine.IdsOf(span)) && log.ScopeTexts.Length == 2);
        plain.Only.ScopeTexts.ShouldBeEmpty();
    }

    [Fact]
    public void An_invalid_option_is_refused_as_it_was()
    {
        using var spans = new Spans();

        Should.Throw<ArgumentException>(() => Logs.Factory(new LogBook(), logging => logging.Configure(Ask)));
        Should.Throw<ArgumentException>(() => Logs.Factory(new LogBook(), logging => logging.AddTraceCorrelation().Configure(Ask)));

        static void Ask(LoggerFactoryOptions options) => options.ActivityTrackingOptions = (ActivityTrackingOptions)0x1000;
    }

    private static Activity Describe(Activity span) => span
        .SetTag("order.id", 7).SetTag("rush", true)
        .AddBaggage("tenant", "a").AddBaggage("region", "north");

    private static Written LogUnder(Activity span, Action<ILoggingBuilder> configure)
    {
        using (span)
        {
            span.TraceStateString = "vendor=1";
            var recorder = new LogBook();
            using var factory = Logs.Factory(recorder, configure);
            factory.Logger().LogInformation("log");
            return new Written(recorder.Only, LogLine.IdsOf(span));
        }
    }

    // The two spans differ in nothing but the id.
    private static string[] Normalize(string[] texts, KeyValuePair<string, object?>[] ids) => [.. texts.Select(text => text.Replace((string)ids[1].Value!, "own", StringComparison.Ordinal))];

    private sealed record Written(LogLine Log, KeyValuePair<string, object?>[] Ids);
}
