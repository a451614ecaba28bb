using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace Pynector.Runtime.Tests;

/// <summary>A listener's filter that calls a traced method: it is asked while the method's own source is being made.</summary>
public sealed class ListenerFilterTests
{
    [Fact]
    public void A_filter_may_call_a_traced_method_of_the_source_that_it_is_asked_about()
    {
        var name = "Test.Filter." + Guid.NewGuid();
        TracedMethod[] methods = [new(typeof(ListenerFilterTests).Assembly, name, "Wants"), new(typeof(ListenerFilterTests).Assembly, name, "Knows")];
        var spans = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => methods[0].Call(() => methods[1].Call(() => source.Name == name)),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                // Other tests make sources, too, about which the filter is asked.
                if (Environment.CurrentManagedThreadId == thread)
                {
                    spans.Add(span.OperationName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        spans.Clear();

        methods[0].Call(() => methods[1].Call(() => true)).ShouldBeTrue();

        spans.ShouldBe(["Knows", "Wants"]);
    }

    [Fact]
    public void A_filter_may_ask_for_the_source_by_its_name()
    {
        var name = "Test.Filter." + Guid.NewGuid();
        var spans = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name && PynectorTelemetry.Get(name).Tracer.Run("filter", () => true),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ => spans++,
        };
        ActivitySource.AddActivityListener(listener);

        PynectorTelemetry.Get(name).Tracer.Run("span", () => { });

        spans.ShouldBe(1);
    }

    // The framework's Activity asks filters, too, about a source of its own, in its static constructor: which has run here long ago.
    [Theory]
    [InlineData(nameof(CallBeforeActivityIsUsed))]
    [InlineData(nameof(CallWhereActivityIsUsedFirst))]
    [InlineData(nameof(CallOfEveryHelper))]
    [InlineData(nameof(CallWithAFilterThatThrows))]
    public void A_filter_may_call_what_it_likes_or_throw_while_the_framework_makes_its_own_source(string subject)
    {
        var copy = new FreshActivity().LoadFromAssemblyPath(typeof(ListenerFilterTests).Assembly.Location);
        copy.GetType(typeof(ListenerFilterTests).FullName!, throwOnError: true)!.GetMethod(subject)!.Invoke(null, null).ShouldBe(3);
    }

    public static int CallBeforeActivityIsUsed() => CountSpans(() => { });

    public static int CallWhereActivityIsUsedFirst() => CountSpans(() => _ = Activity.Current);

    public static int CallOfEveryHelper()
    {
        using var helpers = new Helpers();
        return CountSpans(() => _ = Activity.Current, helpers.UseAll);
    }

    // The framework has no Activity then, for the life of the process: the calls are untraced, and return what they return.
    public static int CallWithAFilterThatThrows()
    {
        using var helpers = new Helpers();
        var method = new TracedMethod(typeof(ListenerFilterTests).Assembly, "Test.Filter.Throws", "Wants");
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name[0] == 'T',
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        helpers.UseAll();

        // The copy of the runtime has reported the fault, by an event source of a name that the process has but once.
        EventSource.GetSources().Single(static source => source.GetType().Assembly == typeof(TracedMethod).Assembly).Dispose();
        return method.Call(() => 1) + method.CallAsync(static () => Task.FromResult(1)).Result + (TraceContext.Capture() == default ? method.Call(() => 1) : 0);
    }

    private static int CountSpans(Action first, Action? inFilter = null)
    {
        var name = "Test.Filter." + Guid.NewGuid();
        var method = new TracedMethod(typeof(ListenerFilterTests).Assembly, name, "Wants");
        using var byHand = new ActivitySource(name);
        var thread = Environment.CurrentManagedThreadId;
        var spans = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source =>
            {
                inFilter?.Invoke();
                return method.Call(() => byHand.Run("filter", () => source.Name == name));
            },
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans += span.OperationName == "Wants" && Environment.CurrentManagedThreadId == thread ? 1 : 0,
        };
        ActivitySource.AddActivityListener(listener);
        first();
        method.Call(() => 1);
        spans = 0;
        for (var i = 0; i < 3; i++)
        {
            method.Call(() => 1);
        }

        return spans;
    }

    /// <summary>Loads these tests and the runtime once more, with an <see cref="Activity"/> that nobody has used.</summary>
    private sealed class FreshActivity : AssemblyLoadContext
    {
        private static readonly Assembly[] Copied = [typeof(ListenerFilterTests).Assembly, typeof(TracedMethod).Assembly, typeof(Activity).Assembly, typeof(Baggage).Assembly];

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Array.Find(Copied, assembly => assembly.GetName().Name == assemblyName.Name) is { } copied ? LoadFromAssemblyPath(copied.Location) : null;
    }

    /// <summary>All that reads or changes the current span whether or not somebody listens.</summary>
    private sealed class Helpers : IDisposable
    {
        private static readonly Action<ILogger, Exception?> LogError = LoggerMessage.Define(LogLevel.Error, default, "A failure.");

        private readonly ActivitySource _byHand = new("Test.Filter.Helpers");
        private readonly TracedMethod _method = new(typeof(ListenerFilterTests).Assembly, "Test.Filter.Methods", "Fails") { Log = LogEvents.All };
        private readonly ILoggerFactory _factory = LoggerFactory.Create(static logging => logging
            .AddTraceCorrelation(static options => options.ErrorsFailSpan = true)
            .AddConsole()
            .SetMinimumLevel(LogLevel.Critical));

        public void UseAll()
        {
            CurrentSpan.Tag("key", 1);
            CurrentSpan.Event("event");
            CurrentSpan.Link(new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default));
            CurrentSpan.Fail("description");
            using (TraceContext.Capture().Attach())
            {
                TraceContext.Inject(new Dictionary<string, string>());
            }

            var headers = new Dictionary<string, string> { ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
            TraceContext.Extract(headers).Attach().Dispose();
            _byHand.WhenAll("all", [static _ => Task.FromResult(1)]).GetAwaiter().GetResult().ShouldBe([1]);
            var group = _byHand.StartTaskGroup("group");
            group.Run(static _ => Task.CompletedTask);
            group.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _byHand.StartSpan("span").Dispose();
            _byHand.RunAsync("run", static () => Task.CompletedTask).GetAwaiter().GetResult();
            LogError(_factory.CreateLogger("Filter"), null);

            // What builders of partial methods call whether or not the method started with a span.
            var exception = new InvalidOperationException();
            var body = default(BodyCall);
            body.Begin(_method).ShouldBeFalse();
            body.Fail(exception);
            body.FailAnywhere(exception);
            body.End();
            body.EndAnywhere();
        }

        public void Dispose()
        {
            _byHand.Dispose();
            _factory.Dispose();
        }
    }
}
