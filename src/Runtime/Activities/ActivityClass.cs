using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pynector.Activities;

/// <summary>The framework's class <see cref="Activity"/>, whose static constructor asks the filters of listeners about a source of its own.</summary>
internal static class ActivityClass
{
    private static bool _isReady;

    /// <summary>
    /// Gets whether spans can start. A filter that calls a traced method while the static constructor runs finds the class half made: the
    /// call is untraced then. To be asked where somebody listens, before anything else of the class is used.
    /// </summary>
    internal static bool IsReady
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _isReady || Probe();
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
    }
}
