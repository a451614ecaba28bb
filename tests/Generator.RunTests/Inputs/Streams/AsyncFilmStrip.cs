namespace Inputs.Streams;

/// <summary>An async sequence made by hand: what its moves do before they wait, they do to the consumer's context.</summary>
internal sealed class AsyncFilmStrip(Reel reel, CancellationToken cancellationToken = default) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private int _frame = -1;
    private bool _isClosed;

    public int Current => _frame;

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new AsyncFilmStrip(reel, cancellationToken);

    public ValueTask<bool> MoveNextAsync()
    {
        reel.Look("moved");
        if (reel.WritesNotes)
        {
            Reel.Note = "producer moved";
        }

        return reel.Suspends && _frame + 1 < reel.Frames ? new ValueTask<bool>(LaterAsync()) : new ValueTask<bool>(Next());
    }

    public ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return default;
        }

        _isClosed = true;
        if (reel.Suspends)
        {
            return new ValueTask(CloseLaterAsync());
        }

        reel.Close();
        return default;
    }

    private async Task<bool> LaterAsync()
    {
        await reel.WindAsync();
        return Next();
    }

    private async Task CloseLaterAsync()
    {
        await reel.WindAsync();
        reel.Close();
    }

    private bool Next()
    {
        if (++_frame == reel.Frames)
        {
            reel.Finish();
            return false;
        }

        reel.Show(_frame, cancellationToken);
        return true;
    }
}
