using System.Runtime.CompilerServices;

namespace Inputs.Streams;

/// <summary>The same bodies with no annotation.</summary>
internal sealed class PlainArchive
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IAsyncEnumerable<int> ScreenAsync(int id, Reel reel, CancellationToken cancellationToken) => new AsyncFilmStrip(reel, cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public IAsyncEnumerator<int> RollAsync(int id, Reel reel, CancellationToken cancellationToken) => new AsyncFilmStrip(reel, cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public IEnumerable<int> Screen(int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public IEnumerator<int> Roll(int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);
}
