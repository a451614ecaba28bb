using System.Collections;
using System.Diagnostics;

namespace Pynector.Streams;

/// <summary>An enumeration within a span, from the first move to the one that finds the end or throws, or to the disposal.</summary>
[StackTraceHidden]
internal sealed class TracedEnumerator<T>(StreamSpans spans, IEnumerator<T> source) : IEnumerator<T>
{
    private EnumerationSpan _span = new(spans);

    public T Current => source.Current;

    object? IEnumerator.Current => ((IEnumerator)source).Current;

    public bool MoveNext()
    {
        if (!_span.TryEnter())
        {
            return source.MoveNext();
        }

        var hasItem = false;
        try
        {
            return hasItem = source.MoveNext();
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            if (hasItem)
            {
                _span.Leave();
            }
            else
            {
                _span.LeaveForGood();
            }
        }
    }

    public void Reset() => source.Reset();

    public void Dispose()
    {
        if (!_span.TryEnterStarted())
        {
            source.Dispose();
            return;
        }

        try
        {
            source.Dispose();
        }
        catch (Exception e) when (_span.Sees(e))
        {
            throw; // Never reached.
        }
        finally
        {
            _span.LeaveForGood();
        }
    }
}
