using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Faults;

namespace Pynector.Activities;

/// <summary>The framework's class <see cref="Activity"/>, whose static constructor asks the filters of listeners about a source of its own.</summary>
internal static class ActivityClass
{
    private static bool _isReady;
    private static bool _isBroken;

    /// <summary>
    /// Gets whether the class can be used. A filter that calls a traced method while the static constructor runs finds the class half made:
    /// the call is untraced then. A filter that throws breaks the class for the life of the process: all calls are untraced. To be asked
    /// where somebody listens, before anything else of the class is used.
    /// </summary>
    internal static bool IsReady
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _isReady || (!_isBroken && Probe());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Probe()
    {
        try
        {
            _ = Activity.Current;
            return _isReady = true;
        }
        catch (NullReferenceException)
        {
            // The field that holds the current activity comes after the source.
            return false;
        }
        catch (TypeInitializationException fault)
        {
            PynectorEventSource.Report(FaultKind.Source, fault);
            _isBroken = true;
            return false;
        }
    }
}
