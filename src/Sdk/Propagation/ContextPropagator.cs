using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace Pynector.Propagation;

/// <summary>
/// What HttpClient and ASP.NET Core write and read by themselves, by OpenTelemetry's propagators: with its baggage, which .NET's own propagator doesn't know.
/// </summary>
internal sealed class ContextPropagator(TextMapPropagator propagator) : DistributedContextPropagator
{
    private readonly string[] _fields = [.. propagator.Fields ?? new HashSet<string>()];

    public override IReadOnlyCollection<string> Fields => _fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        if (activity is not null && setter is not null)
        {
            propagator.Inject(new PropagationContext(activity.Context, BaggageOf(activity)), carrier, (headers, name, value) => setter(headers, name, value));
        }
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
    {
        traceId = Read(carrier, getter, "traceparent");
        traceState = traceId is null ? null : Read(carrier, getter, "tracestate");
    }

    /// <summary>Reads baggage. It becomes current, for the request's code alone: the server gives each request a context of its own.</summary>
    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter)
    {
        if (getter is null)
        {
            return null;
        }

        var baggage = propagator.Extract(default, carrier, (headers, name) => Values(headers, getter, name)).Baggage;
        if (baggage.Count == 0)
        {
            return null;
        }

        Baggage.Current = baggage;
        return [.. baggage.GetBaggage().Select(static item => new KeyValuePair<string, string?>(item.Key, item.Value))];
    }

    // OpenTelemetry's baggage, and beside it what code has put on activities by .NET's own means.
    private static Baggage BaggageOf(Activity activity)
    {
        var baggage = Baggage.Current;
        foreach (var (key, value) in activity.Baggage)
        {
            if (value is not null && baggage.GetBaggage(key) is null)
            {
                baggage = baggage.SetBaggage(key, value);
            }
        }

        return baggage;
    }

    private string? Read(object? carrier, PropagatorGetterCallback? getter, string name)
    {
        if (getter is null || !_fields.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        getter(carrier, name, out var value, out var values);
        return value ?? values?.FirstOrDefault();
    }

    private static IEnumerable<string>? Values(object? carrier, PropagatorGetterCallback getter, string name)
    {
        getter(carrier, name, out var value, out var values);
        return values ?? (value is null ? null : [value]);
    }
}
