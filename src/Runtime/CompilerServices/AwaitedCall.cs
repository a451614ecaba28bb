using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Logging;
using Pynector.Spans;
using Pynector.Tags;
using Pynector.Tasks;

namespace Pynector.CompilerServices;

/// <summary>
/// One call of a wrapped runtime-async method while somebody listens: a runtime-async method of the wrapper's own awaits it, without a task
/// between them. For emitted code, which keeps it in a local variable.
/// </summary>
/// <remarks>The method that keeps it goes on later, and keeps it until then: it has as few fields as can be.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public struct AwaitedCall
{
    private readonly SpanRules _rules;
    private readonly long _started;
    private CallEnd _end;
    private Exception? _escaped;

    internal AwaitedCall(SpanRules rules, Activity? span, long started)
    {
        _rules = rules;
        _started = span is null ? started : 0;
        _end = CallEnd.Of(span, log: null, started: 0);
    }

    // They ask nothing of the call: as members of its type, their name in emitted code would be three times as long.
#pragma warning disable CA1822

    /// <summary>
    /// Gets whether the caller runs in turns, as a user interface does: it goes on in the turn in which the method completes, and that is
    /// to be awaited by <c>InTurn</c>.
    /// </summary>
    public readonly bool IsInTurn => Turn.IsTaken();

    /// <summary>Awaits a task in the turn, and on the thread, that completes it.</summary>
    /// <param name="task">The task of the method with the body.</param>
    /// <returns>What to await.</returns>
    public readonly TaskInTurn InTurn(Task task) => new(task);

    /// <inheritdoc cref="InTurn(Task)"/>
    public readonly TaskInTurn InTurn(ValueTask task) => new(task.AsTask());

    /// <inheritdoc cref="InTurn(Task)"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public readonly TaskInTurn<T> InTurn<T>(Task<T> task) => new(task);

    /// <inheritdoc cref="InTurn{T}(Task{T})"/>
    public readonly TaskInTurn<T> InTurn<T>(ValueTask<T> task) => new(task.AsTask());
#pragma warning restore CA1822

    /// <inheritdoc cref="TracedCall.Tag{T}(string, T)"/>
    public readonly void Tag<T>(string key, T value)
    {
        if (_end.Span is { } span)
        {
            TagWriter.Set(span, key, value);
        }
    }

    /// <inheritdoc cref="TracedCall.Tag{TSelf, T}(string, TSelf, Func{TSelf, T})"/>
    public readonly void Tag<TSelf, T>(string key, TSelf self, Func<TSelf, T> read)
    {
        if (_end.Span is { } span)
        {
            TagWriter.Set(span, key, self, read);
        }
    }

    /// <summary>Records the result, where the method asks for it. Never throws.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The result.</param>
    /// <returns>The same result.</returns>
    public readonly T TagResult<T>(T value)
    {
        if (_end.Span is { } span)
        {
            _rules.TagResult(span, value);
        }

        return value;
    }

    /// <inheritdoc cref="TracedCall.OpenScope(ILogger?)"/>
    public void OpenScope(ILogger? logger) => Keep(_rules.OpenLog(_end.Span, logger, withScope: true));

    /// <inheritdoc cref="TracedCall.OpenScope{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void OpenScope<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => OpenScope(CallLog.Read(self, read));

    /// <inheritdoc cref="TracedCall.LogTo(ILogger?)"/>
    public void LogTo(ILogger? logger) => Keep(_rules.OpenLog(_end.Span, logger, withScope: false));

    /// <inheritdoc cref="TracedCall.LogTo{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void LogTo<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => LogTo(CallLog.Read(self, read));

    /// <summary>Notes the exception that escapes from the call, for <see cref="End"/> to record. To be called in an exception filter, which leaves the stack trace as it is.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always <see langword="false"/>: nothing is caught.</returns>
    public bool RecordException(Exception exception)
    {
        _escaped = exception;
        return false;
    }

    /// <summary>Ends the span. The runtime puts the caller's back, as for every runtime-async method. Never throws.</summary>
    public readonly void End()
    {
        var (span, log) = (_end.Span, _end.Log);
        log?.Close();
        if (_escaped is null)
        {
            _rules.Complete(span, log, _started);
        }
        else
        {
            _rules.Fail(span, _escaped, log, _started);
        }
    }

    private void Keep(CallLog? log)
    {
        if (log is not null)
        {
            _end = CallEnd.Of(log.Span, log, started: 0);
        }
    }
}
