using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Logging;
using Pynector.Spans;
using Pynector.Tags;

namespace Pynector.CompilerServices;

/// <summary>One call of a wrapped method while somebody listens. For emitted code, which keeps it in a local variable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public partial struct TracedCall
{
    private readonly SpanRules _rules;
    private readonly CallerSnapshot _caller;
    private readonly Activity? _span;
    private readonly long _started;
    private bool _isWatched;
    private bool _isDetached;
    private Exception? _escaped;
    private SynchronizationContext? _synchronization;
    private CallLog? _log;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TracedCall(SpanRules rules, CallerSnapshot caller, Activity? span, long started)
    {
        _rules = rules;
        _caller = caller;
        _span = span;
        _started = started;
    }

    internal readonly Activity? Span => _span;

    /// <summary>Records an argument. Never throws, and allocates only while the span records.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">The argument; <see langword="null"/> is not recorded.</param>
    public readonly void Tag<T>(string key, T value)
    {
        if (_span is not null)
        {
            TagWriter.Set(_span, key, value);
        }
    }

    /// <summary>Records a member of the method's type. Never throws: what the member throws stays inside.</summary>
    /// <typeparam name="TSelf">The type of the method.</typeparam>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="self">The instance.</param>
    /// <param name="read">Reads the member; called only while the span records.</param>
    public readonly void Tag<TSelf, T>(string key, TSelf self, Func<TSelf, T> read)
    {
        if (_span is not null)
        {
            TagWriter.Set(_span, key, self, read);
        }
    }

    /// <summary>Records the result of a synchronous call, where the method asks for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The result.</param>
    /// <returns>The same result.</returns>
    public readonly T TagResult<T>(T value)
    {
        if (_span is not null)
        {
            _rules.TagResult(_span, value);
        }

        return value;
    }

    /// <summary>Hands the span over to a method that awaits the callee's task, and puts the caller's back.</summary>
    /// <returns>The call, for that method to end.</returns>
    public TracedCall HandOver()
    {
        var detached = this;
        detached._isDetached = true;
        Leave();

        // There is no ConfigureAwait on a foreign task: awaited with none current, it goes on wherever it completes, and no
        // thread of the caller's that blocks for it is waited for. End puts it back.
        _synchronization = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        return detached;
    }

    /// <summary>Notes the exception that escapes from the call, for <see cref="End"/> to record. To be called in an exception filter, which leaves the stack trace as it is.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always <see langword="false"/>: nothing is caught.</returns>
    public bool RecordException(Exception exception)
    {
        _escaped = exception;
        return false;
    }

    /// <summary>Ends the span and puts the caller's back, unless the call has handed that over to a task, or is the one that was handed over. Never throws.</summary>
    public readonly void End()
    {
        if (_isWatched)
        {
            if (_synchronization is not null)
            {
                SynchronizationContext.SetSynchronizationContext(_synchronization);
            }

            return;
        }

        if (_isDetached)
        {
            EndAnywhere();
            return;
        }

        _log?.Leave();
        if (_escaped is null)
        {
            _rules.Complete(_span, _log, _started);
        }
        else
        {
            _rules.Fail(_span, _escaped, _log, _started);
        }

        // Ending the span did it already, unless there was none, and the body has left one of its own behind.
        _caller.Restore();
    }

    // The caller has gone on, and its context with it.
    private readonly void EndAnywhere()
    {
        if (_escaped is null)
        {
            _rules.CompleteAnywhere(_span, _log, _started);
        }
        else
        {
            _rules.FailAnywhere(_span, _escaped, _log, _started);
        }
    }
}
