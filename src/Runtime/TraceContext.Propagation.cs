using Pynector.Context;
using Pynector.Faults;

namespace Pynector;

// Over a wire: W3C trace context and baggage, as OpenTelemetry's propagators write and read them.
public readonly partial struct TraceContext
{
    /// <summary>Writes the current span and baggage into headers: <c>traceparent</c>, <c>tracestate</c>, <c>baggage</c>. Nothing where there is neither. Throws nothing else but what <paramref name="headers"/> does.</summary>
    /// <param name="headers">The headers; those of these names, in whatever case, are replaced. With a <c>traceparent</c>, a <c>tracestate</c> and <c>baggage</c> that don't belong to it are removed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    /// <seealso href="https://www.w3.org/TR/trace-context/"/>
    /// <seealso href="https://www.w3.org/TR/baggage/"/>
    public static void Inject(IDictionary<string, string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        Headers.Replace(headers, Capture(), static (carrier, key, value) => carrier[key] = value);
    }

    /// <inheritdoc cref="Inject(IDictionary{string, string})"/>
    /// <param name="headers">The headers of a message; values are UTF-8. Those of these names, in whatever case, are replaced. With a <c>traceparent</c>, a <c>tracestate</c> and <c>baggage</c> that don't belong to it are removed.</param>
    public static void Inject(IDictionary<string, byte[]> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        Headers.Replace(headers, Capture(), static (carrier, key, value) => carrier[key] = Headers.Encode(value));
    }

    /// <summary>Writes the current span and baggage into a carrier: <c>traceparent</c>, <c>tracestate</c>, <c>baggage</c>. Nothing where there is neither. Throws nothing else but what <paramref name="setter"/> does.</summary>
    /// <remarks>Nothing is removed: a <c>tracestate</c> or <c>baggage</c> of another trace, which a message that is passed on may have, is to be taken off the carrier before.</remarks>
    /// <typeparam name="T">The type of the carrier.</typeparam>
    /// <param name="carrier">What carries the headers.</param>
    /// <param name="setter">Sets a header: carrier, name, value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="carrier"/> or <paramref name="setter"/> is <see langword="null"/>.</exception>
    public static void Inject<T>(T carrier, Action<T, string, string> setter)
    {
        ArgumentNullException.ThrowIfNull(carrier);
        ArgumentNullException.ThrowIfNull(setter);
        Headers.Write(carrier, Capture(), setter);
    }

    /// <summary>Reads a span's context and baggage from headers. Never throws: malformed headers count as absent.</summary>
    /// <param name="headers">The headers; their names are found without regard to case. <see langword="null"/>, as messages without any have it, counts as empty.</param>
    /// <returns>The context, whose span is remote; the default one where there is none.</returns>
    public static TraceContext Extract(IDictionary<string, string>? headers) =>
        headers is null ? default : Extract(headers, static (carrier, key) => Headers.Find(carrier, key) is { } value ? [value] : null);

    /// <inheritdoc cref="Extract(IDictionary{string, string})"/>
    public static TraceContext Extract(IDictionary<string, byte[]>? headers) =>
        headers is null ? default : Extract(headers, static (carrier, key) => Headers.Find(carrier, key) is { } value ? [Headers.Decode(value)] : null);

    /// <summary>Reads a span's context and baggage from a carrier. Never throws: malformed headers count as absent, and so do all where <paramref name="getter"/> throws.</summary>
    /// <typeparam name="T">The type of the carrier.</typeparam>
    /// <param name="carrier">What carries the headers.</param>
    /// <param name="getter">Gets the values of a header, or <see langword="null"/> where it is missing: carrier, name.</param>
    /// <returns>The context, whose span is remote; the default one where there is none.</returns>
    public static TraceContext Extract<T>(T carrier, Func<T, string, IEnumerable<string>?> getter)
    {
        try
        {
            var context = Headers.Read(carrier, getter);
            return new TraceContext(span: null, context.ActivityContext, context.Baggage);
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Extract, fault);
            return default;
        }
    }
}
