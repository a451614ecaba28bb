using System.Runtime.CompilerServices;

namespace Inputs.Streams;

/// <summary>The same bodies with no annotation: what a consumer of the traced ones must get.</summary>
internal sealed class PlainCinema
{
    public async IAsyncEnumerable<int> ScreenAsync(int id, Reel reel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reel.Look("opened");
        try
        {
            for (var frame = 0; frame < reel.Frames; frame++)
            {
                await reel.WindAsync();
                yield return reel.Show(frame, cancellationToken);
                reel.Look("went on");
            }

            reel.Finish();
        }
        finally
        {
            await reel.WindAsync();
            reel.Close();
        }
    }

    public async IAsyncEnumerator<int> RollAsync(int id, Reel reel, CancellationToken cancellationToken)
    {
        reel.Look("opened");
        try
        {
            for (var frame = 0; frame < reel.Frames; frame++)
            {
                await reel.WindAsync();
                yield return reel.Show(frame, cancellationToken);
                reel.Look("went on");
            }

            reel.Finish();
        }
        finally
        {
            await reel.WindAsync();
            reel.Close();
        }
    }

    public IEnumerable<int> Screen(int id, Reel reel, CancellationToken cancellationToken)
    {
        reel.Look("opened");
        try
        {
            for (var frame = 0; frame < reel.Frames; frame++)
            {
                yield return reel.Show(frame, cancellationToken);
                reel.Look("went on");
            }

            reel.Finish();
        }
        finally
        {
            reel.Close();
        }
    }

    public IEnumerator<int> Roll(int id, Reel reel, CancellationToken cancellationToken)
    {
        reel.Look("opened");
        try
        {
            for (var frame = 0; frame < reel.Frames; frame++)
            {
                yield return reel.Show(frame, cancellationToken);
                reel.Look("went on");
            }

            reel.Finish();
        }
        finally
        {
            reel.Close();
        }
    }
}
