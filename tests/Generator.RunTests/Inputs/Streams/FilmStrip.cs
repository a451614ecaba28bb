using System.Collections;

namespace Inputs.Streams;

/// <summary>A sequence made by hand: no builder undoes what its moves do to the consumer's context.</summary>
internal sealed class FilmStrip(Reel reel, CancellationToken cancellationToken) : IEnumerable<int>, IEnumerator<int>
{
    private int _frame = -1;
    private bool _isClosed;

    public int Current => _frame;

    object IEnumerator.Current => _frame;

    public IEnumerator<int> GetEnumerator() => new FilmStrip(reel, cancellationToken);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool MoveNext()
    {
        reel.Look("moved");
        if (++_frame == reel.Frames)
        {
            reel.Finish();
            return false;
        }

        reel.Show(_frame, cancellationToken);
        return true;
    }

    public void Reset()
    {
        reel.Look("reset");
        _frame = -1;
    }

    public void Dispose()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            reel.Close();
        }
    }
}
