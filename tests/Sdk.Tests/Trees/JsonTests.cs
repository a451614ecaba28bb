using System.Text.Json;

namespace Pynector.Tests.Trees;

/// <summary>The lines of JSON that a redirected console gets.</summary>
[Collection(nameof(Hosts.OneAtATime))]
public sealed class JsonTests
{
    [Fact]
    public void Each_span_is_a_line()
    {
        using var scene = new TreeScene(asJson: true);
        Activity.Current = null;
        var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        string parent;
        using (var root = scene.Source.StartActivity(ActivityKind.Server, links: [new ActivityLink(other)], name: "Grüße"))
        {
            parent = root!.SpanId.ToHexString();
            using var child = scene.Source.StartActivity("child");
            child!.SetTag("text", "a\nb").SetTag("number", 7L).SetTag("ratio", 0.5).SetTag("flag", true).SetTag("many", new[] { 1, 2 }).SetTag("none", double.NaN);
            child.AddEvent(new ActivityEvent("happened", tags: new ActivityTagsCollection { ["k"] = "v" }));
            child.SetStatus(ActivityStatusCode.Error, "broken");
        }

        var lines = scene.Raw().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToList();

        lines.Count.ShouldBe(2);
        var (inner, outer) = (lines[0], lines[1]);
        inner.GetProperty("name").GetString().ShouldBe("child");
        inner.GetProperty("parent_span_id").GetString().ShouldBe(parent);
        inner.GetProperty("status").GetString().ShouldBe("Error");
        inner.GetProperty("status_description").GetString().ShouldBe("broken");
        inner.GetProperty("attributes").GetRawText().ShouldBe("""{"text":"a\nb","number":7,"ratio":0.5,"flag":true,"many":[1,2],"none":"NaN"}""");
        inner.GetProperty("events")[0].GetProperty("attributes").GetProperty("k").GetString().ShouldBe("v");
        outer.GetProperty("name").GetString().ShouldBe("Grüße");
        outer.GetProperty("kind").GetString().ShouldBe("Server");
        outer.GetProperty("span_id").GetString().ShouldBe(parent);
        outer.GetProperty("links")[0].GetProperty("trace_id").GetString().ShouldBe(other.TraceId.ToHexString());
        outer.TryGetProperty("parent_span_id", out _).ShouldBeFalse();
    }
}
