using System.Text;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Context;

/// <summary>Headers that carry a context.</summary>
internal static class Headers
{
    private static readonly string[] OfSpan = ["traceparent", "tracestate", "baggage"];
    private static readonly string[] OfBaggage = ["baggage"];

    // Our own: the default of OpenTelemetry's API does nothing until an SDK is set up, and can't be set from here.
    // Of a traceparent of a later version it reads what version 00 has, whatever follows, as W3C says, but of versions 01 to 0f only where
    // nothing follows: OpenTelemetry 1.20 takes the first digit for the version.
    internal static TextMapPropagator Propagator { get; } = new CompositeTextMapPropagator([new TraceContextPropagator(), new BaggagePropagator()]);

    /// <summary>Writes a context in the place of the one that the headers have: of that, nothing must stay beside a new traceparent.</summary>
    internal static void Replace<TValue>(IDictionary<string, TValue> headers, TraceContext context, Action<IDictionary<string, TValue>, string, string> setter)
    {
        string[] replaced = context.SpanContext.IsValid() ? OfSpan : context.Baggage.Count > 0 ? OfBaggage : [];
        foreach (var name in replaced)
        {
            Remove(headers, name);
        }

        Write(headers, context, setter);
    }

    internal static void Write<T>(T carrier, TraceContext context, Action<T, string, string> setter) =>
        Propagator.Inject(new PropagationContext(context.SpanContext, context.Baggage), carrier, setter);

    internal static byte[] Encode(string value) => Encoding.UTF8.GetBytes(value);

    internal static string Decode(byte[] value) => Encoding.UTF8.GetString(value);

    /// <summary>Finds a header by its name, whatever its case: those of HTTP and of many brokers are told apart by it nowhere.</summary>
    internal static TValue? Find<TValue>(IDictionary<string, TValue> headers, string name)
        where TValue : class =>
        headers.TryGetValue(name, out var value) || (KeyOf(headers, name) is { } key && headers.TryGetValue(key, out value)) ? value : null;

    private static void Remove<TValue>(IDictionary<string, TValue> headers, string name)
    {
        // More than one where they are told apart by case.
        while (KeyOf(headers, name) is { } key && headers.Remove(key))
        {
        }
    }

    private static string? KeyOf<TValue>(IDictionary<string, TValue> headers, string name)
    {
        foreach (var key in headers.Keys)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }

        return null;
    }
}
