using System.ComponentModel;
using Pynector.Activities;

namespace Pynector.CompilerServices;

/// <summary>The current span of the caller of a traced method, to be put back before the caller goes on. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CallerContext
{
    private CallerContext(CallerSnapshot caller) => Caller = caller;

    internal CallerSnapshot Caller { get; }

    /// <summary>Takes note of the caller's current span.</summary>
    /// <returns>The current span, to be restored around whatever code.</returns>
    public static CallerContext CaptureActivity() => new(CallerSnapshot.CaptureActivity());

    /// <summary>Puts the caller's current span back. Never throws.</summary>
    public void Restore() => Caller.Restore();
}
