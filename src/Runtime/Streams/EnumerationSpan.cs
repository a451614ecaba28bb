using System.Diagnostics;
using Pynector.Activities;
using Pynector.Logging;

namespace Pynector.Streams;

/// <summary>The span of one enumeration: current while the producer runs, and never in the consumer between items.</summary>
/// <remarks>
/// Setting <see cref="Activity.Current"/> copies the execution context, twice an item. The consumer's context is mostly the one
/// that it had at the item before, and the one made from it then, with the span current, serves again: putting that in place
/// and taking it away allocates nothing. Where the consumer has changed its context, it is made anew, so that the producer
/// sees each change as it would without a span.
/// </remarks>
internal struct EnumerationSpan(StreamSpans spans)
{
    private Activity? _span;
    private bool _isStarted;
    private bool _isSampledOut;
    private bool _isEnded;
    private Exception? _escaped;
    private Activity? _previous;
    private CallLog? _log;
    private long _started;
#if NET
    private ExecutionContext? _consumer;
    private ExecutionContext? _producer;
#endif

    /// <summary>Makes the span current, the first time by starting it; <see langword="false"/> where there is none, and no failure to be logged.</summary>
    public bool TryEnter()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            return TryStart();
        }

        if (_span is null)
        {
            return _isSampledOut && !_isEnded;
        }

#if NET
        var consumer = ExecutionContext.Capture();
        if (consumer is not null && ReferenceEquals(consumer, _consumer))
        {
            ExecutionContext.Restore(_producer!);
            _log?.Show();
            return true;
        }

        _consumer = consumer;
        _previous = Activity.Current;
        CurrentActivity.Set(_span);
        _log?.Resume(_producer);
        _producer = ExecutionContext.Capture();
#else
        _previous = Activity.Current;
        CurrentActivity.Set(_span);
        _log?.Open();
#endif
        return true;
    }

    /// <summary>Makes the span current for the disposal, unless it was never started.</summary>
    public bool TryEnterStarted() => _isStarted && TryEnter();

    /// <summary>Puts the consumer's span back.</summary>
    public void Leave()
    {
        if (_isSampledOut)
        {
            return;
        }

#if NET
        // Only if the producer has left the context as it was: its other changes are the consumer's to see. Those of an async
        // iterator are gone already.
        if (_consumer is not null && (spans.IsAsync || ReferenceEquals(ExecutionContext.Capture(), _producer)))
        {
            ExecutionContext.Restore(_consumer);
            _log?.Hide();
            return;
        }

        // Nothing that is left of it can serve again.
        _consumer = null;
        CurrentActivity.Set(_previous);
        if (!spans.IsAsync && _producer is not null)
        {
            _log?.Pause();
            return;
        }
#else
        CurrentActivity.Set(_previous);
#endif
        _log?.Close();
    }

    /// <summary>Puts the consumer's span back, and ends the span: the producer has come to its end.</summary>
    public void LeaveForGood()
    {
        // Inside: the consumer may have opened a scope of its own since the span started.
        CloseScope();
        Leave();
        End();
    }

    /// <summary>Ends the span while the consumer runs: a move that was pending has come to the end.</summary>
    public void EndLate()
    {
        if (_log is not null && TryEnter())
        {
            LeaveForGood();
        }
        else
        {
            End();
        }
    }

    /// <summary>Closes the log scope for good: the producer is being disposed of, and comes to its end.</summary>
    public readonly void CloseScope() => _log?.Close();

    /// <summary>Takes note of an exception that escapes to the consumer. An exception filter: nothing is caught.</summary>
    public bool Sees(Exception exception)
    {
        _escaped = exception;
        return false;
    }

    /// <summary>Ends the span; the consumer keeps what it has current.</summary>
    public void End()
    {
        if (_span is null && (!_isSampledOut || _isEnded))
        {
            return;
        }

        // The rest stays: a disposal that fails at once ends the span before it leaves it.
        var span = _span;
        _span = null;
        _isEnded = true;
        var current = Activity.Current;
        spans.End(span, _escaped, _log, _started);
        CurrentActivity.Set(current);
    }

    private bool TryStart()
    {
#if NET
        _consumer = ExecutionContext.Capture();
#endif
        _previous = Activity.Current;
        var caller = CallerSnapshot.CaptureActivity();
        _started = spans.StartMeasuring();
        _span = spans.Start(caller);
        if (_span is null)
        {
            // Without a span, its failure is logged all the same, and its time measured, where the method asks for it.
            caller.Restore();
            _log = spans.OpenLog(span: null);
            return _isSampledOut = _log is not null || _started != 0;
        }

        _log = spans.OpenLog(_span);

#if NET
        _producer = ExecutionContext.Capture();
#endif
        return true;
    }
}
