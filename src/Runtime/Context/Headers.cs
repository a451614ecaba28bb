using System.Text;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Context;

/// <summary>Headers that carry a context.</summary>
internal static class Headers
{
    // Our own: the default of OpenTelemetry's API does nothing until an SDK is set up, and can't be set from here.
    internal static TextMapPropagator Propagator { get; } = new CompositeTextMapPropagator([new TraceContextPropagator(), new BaggagePropagator()]);

    internal static byte[] Encode(string value) => Encoding.UTF8.GetBytes(value);

    internal static string Decode(byte[] value) => Encoding.UTF8.GetString(value);

    /// <summary>Finds a header by its name, whatever its case: those of HTTP and of many brokers are told apart by it nowhere.</summary>
    internal static TValue? Find<TValue>(IDictionary<string, TValue> headers, string name)
        where TValue : class => headers.TryGetValue(FindKey(headers, name), out var value) ? value : null;

    /// <summary>The name as the headers have it, or as it is where they don't.</summary>
    internal static string FindKey<TValue>(IDictionary<string, TValue> headers, string name) => headers.ContainsKey(name)
        ? name
        : headers.Keys.FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
