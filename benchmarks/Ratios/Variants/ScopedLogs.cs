using Microsoft.Extensions.Logging;
using Pynector.Benchmarks.Ratios.Cells;

namespace Pynector.Benchmarks.Ratios.Variants;

/// <summary>A span, a scope with its ids, and a log in it.</summary>
internal static class ScopedLogs
{
    private static readonly ILogger Logger = LoggerFactory.Create(logging => logging.AddProvider(new ScopeReader())).CreateLogger("Shop.Orders");

    internal static Action Log(Variant variant) => variant switch
    {
        Variant.Plain => static () => Place(Logger),
        Variant.HandWritten => static () => PlaceByHand(Logger),
        Variant.Wrapped => static () => WrappedLog.Place(Logger),
        _ => static () => AtCallLog.Place(Logger),
    };

    internal static void Place(ILogger logger) => logger.Log(LogLevel.Information, default, 7, null, static (_, _) => "placed");

    private static void PlaceByHand(ILogger logger)
    {
        using var span = Sources.Shop.StartActivity("Orders.PlaceAsync");
        using var scope = span is null ? null : logger.BeginScope(new Dictionary<string, object>
        {
            ["trace_id"] = span.TraceId.ToHexString(),
            ["span_id"] = span.SpanId.ToHexString(),
            ["trace_flags"] = span.Recorded ? "01" : "00",
        });
        Place(logger);
    }
}

internal static partial class WrappedLog
{
    [Traced("Orders.PlaceAsync")]
    internal static partial void Place(ILogger logger);

    private static void PlaceCore(ILogger logger) => ScopedLogs.Place(logger);
}

internal static class AtCallLog
{
    [Traced("Orders.PlaceAsync")]
    internal static void Place(ILogger logger) => ScopedLogs.Place(logger);
}
