using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Logging;

namespace Pynector.Tasks;

/// <summary>What is to be ended with a task: a span, a log which knows its span, or a time. One reference, because each pending call keeps it.</summary>
internal readonly struct CallEnd
{
    private readonly object? _state;

    private CallEnd(object? state) => _state = state;

    internal Activity? Span => _state switch
    {
        CallLog log => log.Span,
        Timer => null,
        _ => Unsafe.As<Activity>(_state),
    };

    internal CallLog? Log => _state as CallLog ?? (_state as Timer)?.Log;

    /// <summary>When a call without a span began, to be measured; else 0.</summary>
    internal long Started => _state is Timer timer ? timer.Started : 0;

    internal static CallEnd Of(Activity? span, CallLog? log, long started) =>
        new(started != 0 && span is null ? new Timer(started, log) : (object?)log ?? span);

    // Made for a call that is measured while its spans are unheard, and that takes its time.
    private sealed class Timer(long started, CallLog? log)
    {
        internal long Started => started;

        internal CallLog? Log => log;
    }
}
