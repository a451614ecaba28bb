using Microsoft.Extensions.Logging;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>Spans with and without logs, in a factory of each kind.</summary>
internal static class CorrelatedLogs
{
    /// <summary>A span, and logs in it.</summary>
    internal static Action Log(Variant variant, int logs)
    {
        var logger = LoggerOf(variant);
        return () =>
        {
            using var span = Sources.Shop.StartActivity("Orders.PlaceAsync");
            for (var i = 0; i < logs; i++)
            {
                logger.Log(LogLevel.Information, default, 7, null, static (_, _) => "placed");
            }
        };
    }

    /// <summary>A span alone. It has logged once before: what correlation keeps, it keeps by now.</summary>
    internal static Action Span(Variant variant)
    {
        Log(variant, logs: 1)();
        return static () =>
        {
            using var span = Sources.Shop.StartActivity("Orders.PlaceAsync");
        };
    }

    private static ILogger LoggerOf(Variant variant) => LoggerFactory.Create(logging => _ = variant switch
    {
        Variant.HandWritten => logging.AddProvider(new ScopeReader()).Configure(options =>
            options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId | ActivityTrackingOptions.TraceFlags),
        Variant.Helper => logging.AddProvider(new ScopeReader()).AddTraceCorrelation(),
        _ => logging.AddProvider(new ScopeReader()),
    }).CreateLogger("Shop.Orders");
}
