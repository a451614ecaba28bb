using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;

namespace Pynector.Streams;

/// <summary>An async enumeration within a span, from the first move to the one that finds the end or throws, or to the disposal.</summary>
/// <remarks>
/// A move that is pending goes to the consumer through this object as its source: that lets the end, or an exception, be seen as it
/// passes to the consumer, where awaiting the move here would cost a state machine for each item.
/// </remarks>
[StackTraceHidden]
[SuppressMessage("Reliability", "CA2012:Use ValueTasks correctly", Justification = "Each move is handed on once, as the consumer uses it.")]
internal sealed partial class TracedAsyncEnumerator<T>(StreamSpans spans, IAsyncEnumerator<T> source)
    : IAsyncEnumerator<T>, IValueTaskSource<bool>
{
    private EnumerationSpan _span = new(spans);
    private ValueTask<bool> _move;
    private Action? _completed;
    private Action<object?>? _continuation;
    private object? _state;
    private short _version;

    public T Current => source.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        if (!_span.TryEnter())
        {
            return source.MoveNextAsync();
        }

        var isOver = true;
        try
        {
            var move = source.MoveNextAsync();
            if (move.IsCompletedSuccessfully)
            {
                // Read here, and so handed on as a value: a value task may be read only once.
                isOver = !move.Result;
                return new ValueTask<bool>(!isOver);
            }

            isOver = false;
            _move = move;
            return new ValueTask<bool>(this, unchecked(++_version));
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            if (isOver)
            {
                _span.LeaveForGood();
            }
            else
            {
                _span.Leave();
            }
        }
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) =>
        !Move(token).IsCompleted ? ValueTaskSourceStatus.Pending
        : _move.IsCompletedSuccessfully ? ValueTaskSourceStatus.Succeeded
        : _move.IsCanceled ? ValueTaskSourceStatus.Canceled
        : ValueTaskSourceStatus.Faulted;

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        var move = Move(token);

        // A consumer that asks too early may get an exception, and the move goes on.
        var isOver = move.IsCompleted;
        try
        {
            var hasItem = move.GetAwaiter().GetResult();
            isOver = !hasItem;
            return hasItem;
        }
        catch (Exception e) when (isOver && _span.Sees(e))
        {
            throw; // Never reached.
        }
        finally
        {
            if (isOver)
            {
                _span.EndLate();
            }
        }
    }

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        var awaiter = Move(token).ConfigureAwait((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0).GetAwaiter();
        _continuation = continuation;
        _state = state;
        _completed ??= Complete;
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0)
        {
            awaiter.OnCompleted(_completed);
        }
        else
        {
            awaiter.UnsafeOnCompleted(_completed);
        }
    }

    private void Complete()
    {
        // Read before it runs: the consumer may ask for the next item from within.
        var (continuation, state) = (_continuation!, _state);
        (_continuation, _state) = (null, null);
        continuation(state);
    }

    private ValueTask<bool> Move(short token) =>
        token == _version ? _move : throw new InvalidOperationException("The result of this move was read before, or is read after the next move has begun.");
}
