using System.Text;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Context;

/// <summary>Headers that carry a context.</summary>
internal static class Headers
{
    private static readonly string[] SpanNames = [Traceparent.Name, "tracestate", "baggage"];
    private static readonly string[] BaggageNames = ["baggage"];

    // OpenTelemetry's default propagator does nothing until an SDK is set up, and can't be set from here.
    private static readonly TextMapPropagator BaggageAlone = new BaggagePropagator();
    private static readonly TextMapPropagator SpanAlone = new TraceContextPropagator();
    private static readonly TextMapPropagator SpanAndBaggage = new CompositeTextMapPropagator([SpanAlone, BaggageAlone]);
    private static readonly TextMapPropagator Nothing = new CompositeTextMapPropagator([]);

    // What an application has chosen: with a span, and where there is none.
    private static volatile TextMapPropagator _withSpan = SpanAndBaggage;
    private static volatile TextMapPropagator _withoutSpan = BaggageAlone;

    /// <summary>Chooses what is written and read, for the process: <c>OTEL_PROPAGATORS</c>, which Pynector.Sdk reads.</summary>
    internal static void Use(bool spans, bool baggage)
    {
        _withSpan = spans ? baggage ? SpanAndBaggage : SpanAlone : baggage ? BaggageAlone : Nothing;
        _withoutSpan = baggage ? BaggageAlone : Nothing;
    }

    /// <summary>Reads a context; the default one where there is none. Throws what <paramref name="getter"/> throws.</summary>
    internal static PropagationContext Read<T>(T carrier, Func<T, string, IEnumerable<string>?> getter) =>
        _withSpan.Extract(default, (carrier, getter), static (headers, name) =>
        {
            var values = headers.getter(headers.carrier, name);
            return name == Traceparent.Name ? values?.Select(Traceparent.Known) : values;
        });

    /// <summary>Writes a context in the place of the one that the headers have: nothing of the old one must stay beside a new traceparent.</summary>
    internal static void Replace<TValue>(IDictionary<string, TValue> headers, TraceContext context, Action<IDictionary<string, TValue>, string, string> setter)
    {
        string[] replaced = context.SpanContext.IsValid() ? SpanNames : context.Baggage.Count > 0 ? BaggageNames : [];
        foreach (var name in replaced)
        {
            Remove(headers, name);
        }

        Write(headers, context, setter);
    }

    // Where there is no span, OpenTelemetry's propagator of spans writes a warning to its event source.
    internal static void Write<T>(T carrier, TraceContext context, Action<T, string, string> setter) =>
        (context.SpanContext.IsValid() ? _withSpan : _withoutSpan).Inject(new PropagationContext(context.SpanContext, context.Baggage), carrier, setter);

    internal static byte[] Encode(string value) => Encoding.UTF8.GetBytes(value);

    internal static string Decode(byte[] value) => Encoding.UTF8.GetString(value);

    /// <summary>Finds a header by its name, whatever its case: HTTP and many brokers don't tell names apart by case.</summary>
    internal static TValue? Find<TValue>(IDictionary<string, TValue> headers, string name)
        where TValue : class =>
        headers.TryGetValue(name, out var value) || (KeyOf(headers, name) is { } key && headers.TryGetValue(key, out value)) ? value : null;

    private static void Remove<TValue>(IDictionary<string, TValue> headers, string name)
    {
        // There is more than one where the dictionary tells names apart by case.
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
