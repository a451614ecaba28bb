using System.Globalization;

namespace Pynector.Testing.Tests;

/// <summary>How a recorder shows its trace.</summary>
public sealed class TreeTests
{
    private static readonly Shop Shop = new();

    [Fact]
    public async Task A_tree_without_times_is_the_same_each_time()
    {
        using var recorder = TraceRecorder.Start();

        await Shop.PlaceAsync(7);
        await Should.ThrowAsync<InvalidOperationException>(Shop.FailAsync());

        recorder.ToString("notimes").ShouldBe(
            """
            Shop.PlaceAsync  order.id=7
            └─ Shop.SaveAsync  Client  order.id=7
                  • saved  rows=1
            Shop.FailAsync  Error  "no \"stock\""  error.type=System.InvalidOperationException
               • exception  exception.type=System.InvalidOperationException  exception.message="no \"stock\""

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_tree_has_times_links_values_and_spans_that_have_not_ended()
    {
        using var source = new ActivitySource("Testing.Tree");
        using var recorder = TraceRecorder.Start("Testing.Tree");
        using (CultureScope.Of("de-DE"))
        {
            using var open = source.StartActivity("open");
            using (var span = source.StartActivity("span", ActivityKind.Consumer, default(ActivityContext), links: [new ActivityLink(open!.Context, new() { ["why"] = "retry" })])!)
            {
                span.SetTag("price", 1.5).SetTag("ok", true).SetTag("all", new[] { 1, 2 }).SetTag("text", "two words").SetTag("empty", "");
                span.SetEndTime(span.StartTimeUtc.AddMilliseconds(1234.5));
            }

            recorder.ToString().ShouldBe(
                """
                open  (not ended)
                └─ span  1234.500 ms  Consumer  price=1.5  ok=true  all=[1, 2]  text="two words"  empty=""
                      → link  why=retry

                """.ReplaceLineEndings("\n"));
        }

        recorder.ToString("G").ShouldBe(recorder.ToString());
    }

    [Fact]
    public async Task A_span_that_is_not_there_once_is_told_with_the_tree()
    {
        using var recorder = TraceRecorder.Start();
        Should.Throw<InvalidOperationException>(() => recorder.Find("Shop.SaveAsync")).Message.ShouldBe("No span 'Shop.SaveAsync' has ended. Nothing was recorded.");

        await Shop.SaveAsync(1);
        await Shop.SaveAsync(2);

        Should.Throw<InvalidOperationException>(() => recorder.Find("Shop.Save")).Message.ShouldStartWith($"No span 'Shop.Save' has ended. The trace:{Environment.NewLine}Shop.SaveAsync");
        Should.Throw<InvalidOperationException>(() => recorder.Find("Shop.SaveAsync")).Message.ShouldStartWith("2 spans 'Shop.SaveAsync' have ended. The trace:");
    }

    [Fact]
    public void An_unknown_format_is_refused_by_name()
    {
        using var recorder = TraceRecorder.Start();

        Should.Throw<FormatException>(() => recorder.ToString("no times")).Message.ShouldContain("'no times'");
        recorder.ToString().ShouldBe("");
    }

    private sealed class CultureScope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public static CultureScope Of(string name)
        {
            var scope = new CultureScope();
            CultureInfo.CurrentCulture = new CultureInfo(name);
            return scope;
        }

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
