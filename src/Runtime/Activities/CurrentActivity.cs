using System.Diagnostics;
using Pynector.Faults;

namespace Pynector.Activities;

/// <summary>Changes <see cref="Activity.Current"/> without letting its observers' faults out.</summary>
internal static class CurrentActivity
{
    internal static void Set(Activity? activity)
    {
        if (ReferenceEquals(Activity.Current, activity))
        {
            return;
        }

        try
        {
            Activity.Current = activity;
        }
        catch (Exception fault)
        {
            PynectorEventSource.Report(FaultKind.Current, fault);
        }
    }

    /// <summary>Puts back what was current before a span was ended: that makes its parent current, wherever it is done.</summary>
    // One that has ended itself would become the parent of what comes next, if it could be put back at all.
    internal static void Keep(Activity? before)
    {
        if (before is not { IsStopped: true })
        {
            Set(before);
        }
    }

    /// <summary>Puts back what was current before a span; what has ended meanwhile can't be, and its parent is put back instead.</summary>
    internal static void GoBack(Activity? before)
    {
        while (before is { IsStopped: true })
        {
            before = before.Parent;
        }

        Set(before);
    }
}
