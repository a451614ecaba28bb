using OpenTelemetry.Context.Propagation;
using Pynector.Context;

namespace Pynector;

// Over a wire: W3C trace context and baggage, as OpenTelemetry's propagators write and read them.
public readonly partial struct TraceContext
{
    /// <summary>Writes the current span and baggage into headers: <c>traceparent</c>, <c>tracestate</c>, <c>baggage</c>. Nothing where there is neither. Never throws but what <paramref name="headers"/> does.</summary>
    /// <param name="headers">The headers; those of these names, in whatever case, are replaced.</param>
    /// <seealso href="https://www.w3.org/TR/trace-context/"/>
    /// <seealso href="https://www.w3.org/TR/baggage/"/>
    public static void Inject(IDictionary<string, string> headers) => Inject(headers, static (carrier, key, value) => carrier[Headers.FindKey(carrier, key)] = value);

    /// <inheritdoc cref="Inject(IDictionary{string, string})"/>
    /// <param name="headers">The headers of a message; values are UTF-8.</param>
    public static void Inject(IDictionary<string, byte[]> headers) => Inject(headers, static (carrier, key, value) => carrier[Headers.FindKey(carrier, key)] = Headers.Encode(value));

    /// <inheritdoc cref="Inject(IDictionary{string, string})"/>
    /// <typeparam name="T">The type of the carrier.</typeparam>
    /// <param name="carrier">What carries the headers.</param>
    /// <param name="setter">Sets a header: carrier, name, value.</param>
    public static void Inject<T>(T carrier, Action<T, string, string> setter)
    {
        var current = Capture();
        Headers.Propagator.Inject(new PropagationContext(current.SpanContext, current.Baggage), carrier, setter);
    }

    /// <summary>Reads a span's context and baggage from headers. Never throws: malformed headers count as absent.</summary>
    /// <param name="headers">The headers; their names are found without regard to case.</param>
    /// <returns>The context, whose span is remote; the default one where there is none.</returns>
    public static TraceContext Extract(IDictionary<string, string> headers) => Extract(headers, static (carrier, key) => Headers.Find(carrier, key) is { } value ? [value] : null);

    /// <inheritdoc cref="Extract(IDictionary{string, string})"/>
    public static TraceContext Extract(IDictionary<string, byte[]> headers) => Extract(headers, static (carrier, key) => Headers.Find(carrier, key) is { } value ? [Headers.Decode(value)] : null);

    /// <inheritdoc cref="Extract(IDictionary{string, string})"/>
    /// <typeparam name="T">The type of the carrier.</typeparam>
    /// <param name="carrier">What carries the headers.</param>
    /// <param name="getter">Gets the values of a header, or <see langword="null"/> where it is missing: carrier, name.</param>
    public static TraceContext Extract<T>(T carrier, Func<T, string, IEnumerable<string>?> getter)
    {
        try
        {
            var context = Headers.Propagator.Extract(default, carrier, getter);
            return new TraceContext(span: null, context.ActivityContext, context.Baggage);
        }
        catch (Exception fault)
        {
            CompilerServices.PynectorEventSource.Report(CompilerServices.FaultKind.Extract, fault);
            return default;
        }
    }
}
