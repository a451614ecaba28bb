using System.Diagnostics;
using Pynector.Faults;

namespace Pynector.Activities;

/// <summary>Reads <see cref="Activity.Current"/>, and changes it without letting its observers' faults out.</summary>
internal static class CurrentActivity
{
    /// <summary>Gets the current activity; <see langword="null"/>, too, while the class can't be used. Never throws.</summary>
    // For code that runs whether or not somebody listens. Where a span was started, the class is ready.
    internal static Activity? Value => ActivityClass.IsReady ? Activity.Current : null;

    internal static void Set(Activity? activity)
    {
        if (ReferenceEquals(Value, activity))
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
