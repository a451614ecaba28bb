using System.Threading.Tasks.Sources;

namespace Pynector.CompilerServices;

internal sealed partial class TracedAsyncEnumerator<T>
{
    private ValueTask _disposal;

    public ValueTask DisposeAsync()
    {
        if (!_span.TryEnterStarted())
        {
            return source.DisposeAsync();
        }

        var isPending = false;
        try
        {
            _disposal = source.DisposeAsync();
            isPending = !_disposal.IsCompletedSuccessfully;
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            _span.Leave();
            if (!isPending)
            {
                _span.End();
            }
        }

        return isPending ? new ValueTask(this, _version) : _disposal;
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) =>
        !_disposal.IsCompleted ? ValueTaskSourceStatus.Pending
        : _disposal.IsCompletedSuccessfully ? ValueTaskSourceStatus.Succeeded
        : _disposal.IsCanceled ? ValueTaskSourceStatus.Canceled
        : ValueTaskSourceStatus.Faulted;

    void IValueTaskSource.GetResult(short token)
    {
        try
        {
            _disposal.GetAwaiter().GetResult();
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached.
        }
        finally
        {
            _span.End();
        }
    }

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        var awaiter = _disposal.ConfigureAwait(UsesSchedulingContext(flags)).GetAwaiter();
        Await(ref awaiter, continuation, state, flags);
    }
}
