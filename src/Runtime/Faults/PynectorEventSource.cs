using System.Diagnostics.Tracing;

namespace Pynector.Faults;

/// <summary>Reports the faults of telemetry that were kept from the traced program: the first of each kind, once.</summary>
[EventSource(Name = "Pynector")]
internal sealed class PynectorEventSource : EventSource
{
    private const int FaultEvent = 1;
    private const int DroppingEvent = 2;
    private const int DroppedEvent = 3;
    private const int WarningEvent = 4;

    private static readonly PynectorEventSource Log = new();

    private int _reported;

    private PynectorEventSource()
    {
    }

    /// <summary>Reports a fault, unless one of its kind was reported before. Never throws.</summary>
    [NonEvent]
    internal static void Report(FaultKind kind, Exception exception)
    {
        try
        {
            // Unheard, it is not spent: a tool that attaches later is still told.
            if (Log.IsEnabled() && Log.IsFirst(kind))
            {
                Log.Fault(kind.ToString(), Describe(exception));
            }
        }
        catch (Exception)
        {
            // A listener of the report has thrown, and there is nobody left to tell.
        }
    }

    /// <summary>Reports that an exporter has begun to lose spans. Never throws.</summary>
    /// <returns>Whether somebody was there to hear it.</returns>
    [NonEvent]
    internal static bool ReportDropping(string exporter, string reason)
    {
        try
        {
            var isHeard = Log.IsEnabled();
            if (isHeard)
            {
                Log.Dropping(exporter, reason);
            }

            return isHeard;
        }
        catch (Exception)
        {
            return true;
        }
    }

    /// <summary>Reports how many spans an exporter has lost in all. Never throws.</summary>
    [NonEvent]
    internal static void ReportSpansDropped(string exporter, long dropped)
    {
        try
        {
            if (Log.IsEnabled())
            {
                Log.SpansDropped(exporter, dropped);
            }
        }
        catch (Exception)
        {
            // A listener of the report has thrown, and there is nobody left to tell.
        }
    }

    /// <summary>Reports a setting that counts as another value than its writer may think. Never throws.</summary>
    [NonEvent]
    internal static void ReportSetting(string warning)
    {
        try
        {
            if (Log.IsEnabled())
            {
                Log.Setting(warning);
            }
        }
        catch (Exception)
        {
            // A listener of the report has thrown, and there is nobody left to tell.
        }
    }

    /// <summary>A setting counts as another value than its writer may think.</summary>
    /// <param name="warning">Which, and as what.</param>
    [Event(WarningEvent, Level = EventLevel.Warning, Message = "{0}")]
    public void Setting(string warning) => WriteEvent(WarningEvent, warning);

    /// <summary>An exporter has begun to lose spans. The application goes on; the sum is reported at its end.</summary>
    /// <param name="exporter">The exporter, by the names of OpenTelemetry's semantic conventions.</param>
    /// <param name="reason">Why.</param>
    [Event(DroppingEvent, Level = EventLevel.Warning, Message = "{0} drops spans: {1}. They are counted, and the sum is reported when the exporter is shut down.")]
    public void Dropping(string exporter, string reason) => WriteEvent(DroppingEvent, exporter, reason);

    /// <summary>An exporter was shut down, and had lost spans.</summary>
    /// <param name="exporter">The exporter.</param>
    /// <param name="dropped">How many spans.</param>
    [Event(DroppedEvent, Level = EventLevel.Warning, Message = "{0} has dropped {1} spans.")]
    public void SpansDropped(string exporter, long dropped) => WriteEvent(DroppedEvent, exporter, dropped);

    /// <summary>A telemetry callback or a tagged value has thrown. The traced method went on as if it had not.</summary>
    /// <param name="kind">What was being done: the name of a <see cref="FaultKind"/>.</param>
    /// <param name="exception">The exception as text.</param>
    [Event(FaultEvent, Level = EventLevel.Warning, Message = "Telemetry fault ({0}), kept from the traced method: {1}")]
    public void Fault(string kind, string exception) => WriteEvent(FaultEvent, kind, exception);

    private bool IsFirst(FaultKind kind)
    {
        var bit = 1 << (int)kind;
        int seen;
        do
        {
            seen = Volatile.Read(ref _reported);
            if ((seen & bit) != 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _reported, seen | bit, seen) != seen);

        return true;
    }

    private static string Describe(Exception exception)
    {
        try
        {
            return exception.ToString();
        }
        catch (Exception)
        {
            return exception.GetType().ToString();
        }
    }
}
