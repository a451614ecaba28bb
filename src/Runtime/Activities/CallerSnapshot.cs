using System.Diagnostics;

namespace Pynector.Activities;

/// <summary>What the caller of a traced method has current, to be put back before it goes on.</summary>
internal readonly struct CallerSnapshot
{
    // An ExecutionContext, or the activity alone. One field: it is part of every wrapper's frame, which is cleared at each call,
    // whether or not anybody listens.
    private readonly object? _state;

    private static readonly object Untouched = new();

    /// <summary>The snapshot for a call without a span: it leaves the caller's context to what the callee does, as a call does that nobody hears.</summary>
    internal static CallerSnapshot None => new(Untouched);

    private CallerSnapshot(object? state)
    {
        _state = state;
    }

#if NET
    /// <summary>Takes note of the caller's context, to be restored around an async builder's <c>Start</c> only.</summary>
    /// <returns>The context of the current thread.</returns>
    // Putting the whole context back allocates nothing, where setting Activity.Current copies it (72 bytes, 15 ns). It would
    // undo what the callee did to other AsyncLocals, too; an async builder's Start does that anyway, so there it is no change.
    // With suppressed flow there is no context to be had.
    internal static CallerSnapshot Capture() =>
        new(ExecutionContext.Capture() ?? (object?)CurrentActivity.Value);
#else
    /// <summary>Takes note of the caller's current span.</summary>
    /// <returns>The context of the current thread.</returns>
    internal static CallerSnapshot Capture() => CaptureActivity();
#endif

    /// <summary>Whether putting it back undoes whatever the callee did to the context, and not to the current span alone.</summary>
    internal bool IsWhole => _state is not (null or Activity);

    /// <summary>Puts the caller's current span back. Never throws.</summary>
    internal void Restore()
    {
#if NET
        if (_state is ExecutionContext context)
        {
            ExecutionContext.Restore(context);
            return;
        }
#endif
        if (!ReferenceEquals(_state, Untouched))
        {
            CurrentActivity.Set((Activity?)_state);
        }
    }

    /// <summary>Takes note of the current span alone: the callee's other changes are the caller's to see.</summary>
    /// <returns>The current span, to be restored around whatever code.</returns>
    internal static CallerSnapshot CaptureActivity() => new(CurrentActivity.Value);
}
