using System.Diagnostics;
using OpenTelemetry.Context.Propagation;
using Pynector.Configuration;
using Pynector.Context;

namespace Pynector.Propagation;

/// <summary>Puts the propagators in use, in all places that write or read headers.</summary>
internal static class Propagators
{
    public static void Use(IReadOnlyList<string> names)
    {
        var (spans, baggage) = (names.Contains(KnownNames.TraceContext), names.Contains(KnownNames.Baggage));
        Headers.Use(spans, baggage);
        OpenTelemetry.Sdk.SetDefaultTextMapPropagator(Make(spans, baggage));
        DistributedContextPropagator.Current = new ContextPropagator(Make(spans, baggage));
    }

    public static TextMapPropagator Make(bool spans, bool baggage)
    {
        List<TextMapPropagator> propagators = [];
        if (spans)
        {
            propagators.Add(new TraceContextPropagator());
        }

        if (baggage)
        {
            propagators.Add(new BaggagePropagator());
        }

        return new CompositeTextMapPropagator(propagators);
    }
}
