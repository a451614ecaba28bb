using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector.Tasks;

namespace Pynector.Streams;

internal sealed partial class TracedAsyncEnumerator<T>
{
    public ValueTask DisposeAsync()
    {
        if (!_span.TryEnterStarted())
        {
            return source.DisposeAsync();
        }

        var isPending = false;
        try
        {
            var disposal = source.DisposeAsync();
            isPending = !disposal.IsCompletedSuccessfully;
            return isPending ? Disposal.Watch(this, disposal) : disposal;
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            _span.CloseScope();
            _span.Leave();
            if (!isPending)
            {
                _span.End();
            }
        }
    }

    /// <summary>Ends the span when a disposal completes, whether or not the consumer awaits it.</summary>
    // By hand: an async method's state machine would stand in the stack traces of the producer's exceptions.
    [StackTraceHidden]
    private struct Disposal : IAsyncStateMachine
    {
        private AsyncValueTaskMethodBuilder _builder;
        private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _awaiter;
        private TracedAsyncEnumerator<T> _enumerator;

        internal static ValueTask Watch(TracedAsyncEnumerator<T> enumerator, ValueTask disposal)
        {
            var watcher = new Disposal { _builder = AsyncValueTaskMethodBuilder.Create(), _enumerator = enumerator };
            if (Turn.IsTaken())
            {
                return watcher.FollowInTurn(disposal.AsTask());
            }

            watcher._awaiter = disposal.ConfigureAwait(false).GetAwaiter();
            if (watcher._awaiter.IsCompleted)
            {
                watcher.MoveNext();
            }
            else
            {
                watcher._builder.AwaitUnsafeOnCompleted(ref watcher._awaiter, ref watcher);
            }

            return watcher._builder.Task;
        }

        public void MoveNext()
        {
            try
            {
                _awaiter.GetResult();
            }
            catch (Exception e)
            {
                _enumerator._span.Sees(e);
                _enumerator._span.End();
                _builder.SetException(e);
                return;
            }

            _enumerator._span.End();
            _builder.SetResult();
        }

        private ValueTask FollowInTurn(Task disposal)
        {
            _awaiter = new ValueTask(disposal).ConfigureAwait(false).GetAwaiter();
            var second = _builder.Task;
            Turn.Follow(disposal, this);
            return second;
        }

        public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
    }
}
