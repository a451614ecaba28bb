using System.Diagnostics;

namespace Pynector.CompilerServices;

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
}
