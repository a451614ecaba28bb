using System.ComponentModel;
using Pynector.Activities;

namespace Pynector.CompilerServices;

/// <summary>The feature switch <c>Pynector.Tracing</c>, as emitted code asks for it. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Tracing
{
    /// <summary>
    /// Gets whether tracing is in the application. Asked first, it keeps what stands behind it out of an application that is trimmed with the
    /// switch off, and the descriptors of methods with it; else the JIT compiler takes it for a constant.
    /// </summary>
    public static bool IsOn => TracingSwitch.IsOn;
}
