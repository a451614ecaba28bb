using System.Runtime.CompilerServices;
using Inputs.Streams;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Ordinary streams whose bodies are iterators.</summary>
internal sealed class Theater
{
    [Traced]
    public async IAsyncEnumerable<int> ScreenAsync([Tag("reel.id")] int id, Reel reel, [EnumeratorCancellation] CancellationToken cancellationToken = default)
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

    [Traced]
    public async IAsyncEnumerator<int> RollAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken)
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

    [Traced]
    public IEnumerable<int> Screen([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken)
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

    [Traced]
    public IEnumerator<int> Roll([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken)
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
