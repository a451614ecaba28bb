using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;

namespace Pynector.Streams;

/// <summary>An async enumeration within a span, from the first move to the disposal.</summary>
/// <remarks>
/// A move that is pending goes to the consumer through this object as its source: that lets an exception be seen as it passes
/// to the consumer, where awaiting the move here would cost a state machine for each item.
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

        ValueTask<bool> move;
        try
        {
            move = source.MoveNextAsync();
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            _span.Leave();
        }

        if (move.IsCompletedSuccessfully)
        {
            return move;
        }

        _move = move;
        return new ValueTask<bool>(this, unchecked(++_version));
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) =>
        !Move(token).IsCompleted ? ValueTaskSourceStatus.Pending
        : _move.IsCompletedSuccessfully ? ValueTaskSourceStatus.Succeeded
        : _move.IsCanceled ? ValueTaskSourceStatus.Canceled
        : ValueTaskSourceStatus.Faulted;

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        try
        {
            return Move(token).GetAwaiter().GetResult();
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached.
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
