using System.Reflection;
using System.Runtime.Loader;

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
    public void A_filter_may_call_a_traced_method_while_the_framework_makes_its_own_source(string subject)
    {
        var copy = new FreshActivity().LoadFromAssemblyPath(typeof(ListenerFilterTests).Assembly.Location);
        copy.GetType(typeof(ListenerFilterTests).FullName!, throwOnError: true)!.GetMethod(subject)!.Invoke(null, null).ShouldBe(3);
    }

    public static int CallBeforeActivityIsUsed() => CountSpans(() => { });

    public static int CallWhereActivityIsUsedFirst() => CountSpans(() => _ = Activity.Current);

    private static int CountSpans(Action first)
    {
        var name = "Test.Filter." + Guid.NewGuid();
        var method = new TracedMethod(typeof(ListenerFilterTests).Assembly, name, "Wants");
        using var byHand = new ActivitySource(name);
        var thread = Environment.CurrentManagedThreadId;
        var spans = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => method.Call(() => byHand.Run("filter", () => source.Name == name)),
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
        private static readonly Assembly[] Copied = [typeof(ListenerFilterTests).Assembly, typeof(TracedMethod).Assembly, typeof(Activity).Assembly];

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Array.Find(Copied, assembly => assembly.GetName().Name == assemblyName.Name) is { } copied ? LoadFromAssemblyPath(copied.Location) : null;
    }
}
