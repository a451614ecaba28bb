using Pynector.Configuration;

namespace Pynector.Tests.Trees;

/// <summary>The trees that the console shows.</summary>
[Collection(nameof(Hosts.OneAtATime))]
public sealed class ConsoleTreeTests : IDisposable
{
    private readonly TreeScene _scene = new();

    public ConsoleTreeTests() => Activity.Current = null;

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Trace_is_shown_when_its_root_has_ended()
    {
        using (var root = _scene.Source.StartActivity("order"))
        {
            using (var price = _scene.Source.StartActivity("price"))
            {
                price!.SetTag("order.total", 12.5);
            }

            _scene.Shown().ShouldBeEmpty();
            using var mail = _scene.Source.StartActivity("mail", ActivityKind.Producer);
            mail!.SetStatus(ActivityStatusCode.Error, "no \"route\"");
        }

        _scene.Shown().ShouldBe(
            """
            order  0.000 ms  unset  SPAN
            ├─ price  0.000 ms  unset  SPAN  order.total=12.5
            └─ mail  0.000 ms  ERROR  SPAN  producer "no \"route\""
            3 spans, 1 with errors, 0 canceled. Trace TRACE.


            """);
    }

    [Fact]
    public void Columns_stand_below_each_other()
    {
        using (_scene.Source.StartActivity("a"))
        {
            using var child = _scene.Source.StartActivity("much.longer.name");
        }

        var lines = _scene.Raw().Split('\n');
        lines[0].IndexOf("unset", StringComparison.Ordinal).ShouldBe(lines[1].IndexOf("unset", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_and_links_stand_below_their_span()
    {
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        using (var root = _scene.Source.StartActivity(ActivityKind.Consumer, links: [new ActivityLink(other)], name: "mail"))
        {
            root!.AddEvent(new ActivityEvent("retried", tags: new ActivityTagsCollection { ["attempt"] = 2 }));
            using var send = _scene.Source.StartActivity("send");
        }

        _scene.Shown().ShouldBe(
            """
            mail  0.000 ms  unset  SPAN  consumer
            ├─ → link to TRACE/SPAN
            ├─ • retried  attempt=2
            └─ send  0.000 ms  unset  SPAN
            2 spans, 0 with errors, 0 canceled. Trace TRACE.


            """);
    }

    [Fact]
    public void Long_runs_of_a_child_are_folded_but_for_what_is_notable()
    {
        using (_scene.Source.StartActivity("import"))
        {
            for (var i = 0; i < 100; i++)
            {
                using var line = _scene.Source.StartActivity("line");
                using var parse = _scene.Source.StartActivity("parse");
                if (i == 50)
                {
                    line!.SetTag("pynector.canceled", true);
                }
            }
        }

        var shown = _scene.Shown().Split('\n');
        shown.Length.ShouldBeLessThan(12);
        shown[1].ShouldStartWith("├─ line × 99");
        shown[1].ShouldContain("min ");
        shown[2].ShouldStartWith("│  └─ parse × 99");
        shown[3].ShouldContain("canceled");
        shown.ShouldContain("201 spans, 0 with errors, 1 canceled. Trace TRACE.");
    }

    [Fact]
    public void Span_that_ends_after_its_root_is_shown_alone()
    {
        var root = _scene.Source.StartActivity("request");
        var late = _scene.Source.StartActivity("late");
        root!.Stop();
        _scene.Shown();

        late!.Stop();

        _scene.Shown().ShouldEndWith("late  0.000 ms  unset  SPAN\n1 span, 0 with errors, 0 canceled. Trace TRACE.\n\n");
    }

    [Fact]
    public void Span_of_a_source_that_is_not_heard_holds_nothing_up()
    {
        using var unheard = new Activity("unheard") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

        _scene.Source.StartActivity("order")!.Stop();

        _scene.Shown().ShouldStartWith("order ");
    }

    [Fact]
    public void Remote_parent_makes_a_local_root()
    {
        var remote = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);

        _scene.Source.StartActivity("request", ActivityKind.Server, remote)!.Stop();

        _scene.Shown().ShouldStartWith("request  0.000 ms  unset  SPAN  server\n");
    }

    [Fact]
    public void What_waits_at_the_end_is_shown_with_its_root_that_has_not_ended()
    {
        var root = _scene.Source.StartActivity("loop");
        _scene.Source.StartActivity("turn")!.Stop();

        var shown = _scene.ShownAtTheEnd();

        shown.ShouldContain("loop");
        shown.ShouldContain("not ended");
        shown.ShouldContain("└─ turn");
        root!.Stop();
    }

    [Fact]
    public void Root_that_never_ends_is_shown_in_parts()
    {
        using var root = _scene.Source.StartActivity("loop");
        for (var i = 0; i < 12_000; i++)
        {
            _scene.Source.StartActivity("turn")!.Stop();
            if (i % 1000 == 0)
            {
                _scene.Raw();
            }
        }

        _scene.Shown().ShouldContain("turn × 10001");
    }

    [Fact]
    public void Text_from_anywhere_stays_on_its_line()
    {
        using (var span = _scene.Source.StartActivity("a\e[2Jb"))
        {
            span!.SetTag("user", "x\r\ny\e]0;z");
        }

        var shown = _scene.Raw();
        shown.ShouldNotContain('\e');
        shown.ShouldContain("a\\u001b[2Jb");
        shown.Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public void Colors_are_a_terminals()
    {
        using var colored = new TreeScene(hasColors: true);
        using (var span = colored.Source.StartActivity("order"))
        {
            span!.SetStatus(ActivityStatusCode.Error);
        }

        colored.Raw().ShouldContain("\e[31mERROR\e[0m");
    }

    [Fact]
    public void Limits_hold()
    {
        using var limited = new TreeScene(limits: new SpanLimits(Attributes: 1, ValueLength: 3, Events: 1, Links: 0));
        using (var span = limited.Source.StartActivity("order"))
        {
            span!.SetTag("first", "abcdef").SetTag("second", 2);
            span.AddEvent(new ActivityEvent("one")).AddEvent(new ActivityEvent("two"));
        }

        limited.Shown().ShouldBe("order  0.000 ms  unset  SPAN  first=abc\n└─ • one\n1 span, 0 with errors, 0 canceled. Trace TRACE.\n\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Value_that_throws_costs_its_own_trace_alone(bool asJson)
    {
        using var scene = new TreeScene(asJson: asJson);
        using (var span = scene.Source.StartActivity("rude"))
        {
            span!.SetTag("user", new Rude());
        }

        scene.Source.StartActivity("fine")!.Stop();

        scene.Shown().ShouldContain("fine");
        scene.Shown().ShouldNotContain("rude");
    }

    private sealed class Rude
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
