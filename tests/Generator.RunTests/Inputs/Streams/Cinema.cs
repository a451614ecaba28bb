using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Streams;

/// <summary>Traced streams whose bodies are iterators.</summary>
internal sealed partial class Cinema
{
    [Traced]
    public partial IAsyncEnumerable<int> ScreenAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken = default);

    private async IAsyncEnumerable<int> ScreenAsyncCore(int id, Reel reel, [EnumeratorCancellation] CancellationToken cancellationToken)
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
    public partial IAsyncEnumerator<int> RollAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    private async IAsyncEnumerator<int> RollAsyncCore(int id, Reel reel, CancellationToken cancellationToken)
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
    public partial IEnumerable<int> Screen([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    private IEnumerable<int> ScreenCore(int id, Reel reel, CancellationToken cancellationToken)
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
    public partial IEnumerator<int> Roll([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    private IEnumerator<int> RollCore(int id, Reel reel, CancellationToken cancellationToken)
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
