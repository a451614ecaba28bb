using Google.Protobuf;
using Pynector.Otlp.Messages;

namespace Pynector.Otlp;

/// <summary>A span as it came over the wire.</summary>
/// <param name="Span">The message.</param>
/// <param name="Scope">The name of its source.</param>
/// <param name="Resource">What describes the application that sent it.</param>
/// <param name="Headers">The request's headers.</param>
/// <param name="Batch">The number of the request that brought it, from 1.</param>
public sealed record ReceivedSpan(Span Span, string Scope, IReadOnlyDictionary<string, object?> Resource, IReadOnlyDictionary<string, string> Headers, int Batch)
{
    public string Name => Span.Name;

    public string TraceId => Hex(Span.TraceId);

    public string SpanId => Hex(Span.SpanId);

    public string ParentSpanId => Hex(Span.ParentSpanId);

    public IReadOnlyDictionary<string, object?> Attributes => Values.Of(Span.Attributes);

    private static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);
}

/// <summary>A histogram's series, likewise.</summary>
/// <param name="Meter">The name of its meter.</param>
public sealed record ReceivedSeries(string Meter, string Name, string Unit, HistogramDataPoint Point)
{
    public IReadOnlyDictionary<string, object?> Attributes => Values.Of(Point.Attributes);
}

/// <summary>A log record, likewise.</summary>
public sealed record ReceivedLog(string Category, LogRecord Record)
{
    public string Text => Record.Body.StringValue;

    public string TraceId => Convert.ToHexStringLower(Record.TraceId.Span);

    public string SpanId => Convert.ToHexStringLower(Record.SpanId.Span);
}

/// <summary>Reads attributes.</summary>
public static class Values
{
    public static IReadOnlyDictionary<string, object?> Of(IEnumerable<KeyValue> attributes) =>
        attributes.GroupBy(static pair => pair.Key, StringComparer.Ordinal).ToDictionary(static pairs => pairs.Key, static pairs => Of(pairs.Last().Value), StringComparer.Ordinal);

    private static object? Of(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue,
        AnyValue.ValueOneofCase.IntValue => value.IntValue,
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue,
        AnyValue.ValueOneofCase.ArrayValue => value.ArrayValue.Values.Select(Of).ToArray(),
        _ => null,
    };
}
