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
}
