using System.Diagnostics.Tracing;

namespace Pynector.Faults;

/// <summary>Reports the faults of telemetry that were kept from the traced program: the first of each kind, once.</summary>
[EventSource(Name = "Pynector")]
internal sealed class PynectorEventSource : EventSource
{
    private const int FaultEvent = 1;

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
