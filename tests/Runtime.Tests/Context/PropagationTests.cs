using System.Text;
using OpenTelemetry;

namespace Pynector.Runtime.Tests.Context;

/// <summary>A context in the headers of a request or message.</summary>
public sealed class PropagationTests
{
    private const string Traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    public PropagationTests()
    {
        Activity.Current = null;
        Baggage.Current = default;
    }

    [Fact]
    public void Text_headers_go_there_and_back()
    {
        using var span = new Activity("sent") { TraceStateString = "vendor=1" }.Start();
        span.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        Baggage.SetBaggage("tenant", "a b,ö");
        var headers = new Dictionary<string, string>();

        TraceContext.Inject(headers);
        var received = TraceContext.Extract(headers);

        headers.Keys.Order(StringComparer.Ordinal).ShouldBe(["baggage", "traceparent", "tracestate"]);
        headers["traceparent"].ShouldBe(span.Id);
        received.SpanContext.ShouldBe(new ActivityContext(span.TraceId, span.SpanId, ActivityTraceFlags.Recorded, "vendor=1", isRemote: true));
        received.Baggage.GetBaggage("tenant").ShouldBe("a b,ö");
    }

    [Fact]
    public void Byte_headers_go_there_and_back()
    {
        using var span = new Activity("sent").Start();
        Baggage.SetBaggage("tenant", "a");
        var headers = new Dictionary<string, byte[]>();

        TraceContext.Inject(headers);
        var received = TraceContext.Extract(headers);

        Encoding.ASCII.GetString(headers["traceparent"]).ShouldBe(span.Id);
        received.SpanContext.SpanId.ShouldBe(span.SpanId);
        received.SpanContext.IsRemote.ShouldBeTrue();
        received.Baggage.GetBaggage("tenant").ShouldBe("a");
    }

    [Fact]
    public void Any_carrier_does()
    {
        using var span = new Activity("sent").Start();
        var lines = new List<string>();

        TraceContext.Inject(lines, static (carrier, key, value) => carrier.Add($"{key}: {value}"));
        var received = TraceContext.Extract(lines, static (carrier, key) => carrier.Where(line => line.StartsWith(key + ":", StringComparison.Ordinal)).Select(line => line[(key.Length + 2)..]));

        received.SpanContext.SpanId.ShouldBe(span.SpanId);
    }

    [Fact]
    public void Nothing_is_written_where_there_is_neither_span_nor_baggage()
    {
        var headers = new Dictionary<string, string>();

        TraceContext.Inject(headers);

        headers.ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_found_without_regard_to_case() =>
        TraceContext.Extract(new Dictionary<string, string> { ["Traceparent"] = Traceparent }).SpanContext.SpanId.ToHexString().ShouldBe("b7ad6b7169203331");

    [Fact]
    public void What_headers_have_of_another_trace_is_replaced_or_removed_whatever_its_case()
    {
        using var span = new Activity("sent").Start();
        var headers = new Dictionary<string, string> { ["TraceParent"] = Traceparent, ["traceparent"] = Traceparent, ["TraceState"] = "foreign=1", ["tracestate"] = "foreign=2", ["BAGGAGE"] = "tenant=other", ["other"] = "stays" };
        var bytes = headers.ToDictionary(header => header.Key, header => Encoding.UTF8.GetBytes(header.Value));

        TraceContext.Inject(headers);
        TraceContext.Inject(bytes);

        headers.ShouldBe([new("traceparent", span.Id!), new("other", "stays")], ignoreOrder: true);
        bytes.ToDictionary(header => header.Key, header => Encoding.UTF8.GetString(header.Value)).ShouldBe(headers, ignoreOrder: true);
    }

    [Fact]
    public void Without_a_span_the_trace_that_headers_have_stays()
    {
        var headers = new Dictionary<string, string> { ["traceparent"] = Traceparent, ["tracestate"] = "a=1", ["Baggage"] = "tenant=other" };
        TraceContext.Inject(headers);
        headers["Baggage"].ShouldBe("tenant=other");

        Baggage.SetBaggage("tenant", "a");
        TraceContext.Inject(headers);

        headers.ShouldBe([new("traceparent", Traceparent), new("tracestate", "a=1"), new("baggage", "tenant=a")], ignoreOrder: true);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_carrier_to_write_to_must_be_there_whatever_is_current(bool hasSpan)
    {
        using var span = hasSpan ? new Activity("sent").Start() : null;

        NameOf(() => TraceContext.Inject((IDictionary<string, string>)null!)).ShouldBe("headers");
        NameOf(() => TraceContext.Inject((IDictionary<string, byte[]>)null!)).ShouldBe("headers");
        NameOf(() => TraceContext.Inject<object>(null!, static (_, _, _) => { })).ShouldBe("carrier");
        NameOf(() => TraceContext.Inject(new object(), null!)).ShouldBe("setter");

        static string? NameOf(Action action) => Should.Throw<ArgumentNullException>(action).ParamName;
    }

    // Messages without headers often have no dictionary at all.
    [Fact]
    public void A_carrier_that_is_not_there_has_no_context()
    {
        TraceContext.Extract((IDictionary<string, string>?)null).ShouldBe(default);
        TraceContext.Extract((IDictionary<string, byte[]>?)null).ShouldBe(default);
        TraceContext.Extract<object?>(null, static (carrier, _) => [carrier!.ToString()!]).ShouldBe(default);
    }

    // By W3C ("Versioning of traceparent") it is read by the parts that version 00 has, and what follows has to start with a dash.
    [Theory]
    [InlineData("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-ever")]
    public void A_traceparent_of_a_later_version_is_read(string traceparent) =>
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = traceparent }).SpanContext.SpanId.ToHexString().ShouldBe("b7ad6b7169203331");

    [Theory]
    [InlineData("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.what-ever")]
    [InlineData("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-ever")]
    [InlineData("")]
    [InlineData("no traceparent")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    [InlineData("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331")]
    public void A_malformed_traceparent_is_none(string traceparent) =>
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = traceparent, ["tracestate"] = "a=1" }).SpanContext.ShouldBe(default);

    [Fact]
    public void Malformed_baggage_is_none() =>
        TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = Traceparent, ["baggage"] = ",=,;;=%zz" }).Baggage.Count.ShouldBe(0);

    [Fact]
    public void A_throwing_carrier_or_one_without_values_gives_none()
    {
        TraceContext.Extract(0, static (_, _) => throw new InvalidOperationException("no headers")).ShouldBe(default);
        TraceContext.Extract(new Dictionary<string, byte[]> { ["traceparent"] = null! }).ShouldBe(default);
        TraceContext.Extract(new Dictionary<string, byte[]> { ["traceparent"] = [0xFF, 0xFE] }).ShouldBe(default);
    }

    [Fact]
    public void Baggage_keeps_to_the_limits()
    {
        Baggage.Current = Baggage.Create(Enumerable.Range(0, 500).ToDictionary(i => $"key{i}", i => new string('x', 100)));
        var headers = new Dictionary<string, string>();

        TraceContext.Inject(headers);

        headers["baggage"].Length.ShouldBeLessThanOrEqualTo(8192);
        headers["baggage"].Split(',').Length.ShouldBeLessThanOrEqualTo(180);
    }

    [Fact]
    public void What_is_extracted_can_be_attached()
    {
        var received = TraceContext.Extract(new Dictionary<string, string> { ["traceparent"] = Traceparent, ["baggage"] = "tenant=a" });

        using (received.Attach())
        {
            using var span = new Activity("handle").Start();
            span.TraceId.ToHexString().ShouldBe("0af7651916cd43dd8448eb211c80319c");
            span.ParentSpanId.ToHexString().ShouldBe("b7ad6b7169203331");
            Baggage.GetBaggage("tenant").ShouldBe("a");
        }

        Activity.Current.ShouldBeNull();
        Baggage.Current.Count.ShouldBe(0);
    }
}
