using System.Runtime.CompilerServices;
using Inputs.Streams;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Ordinary streams that are handed on.</summary>
/// <remarks>Not inlined, so that bytes can be counted: the runtime may put on the stack what is seen not to leave it.</remarks>
internal sealed class Vault
{
    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IAsyncEnumerable<int> ScreenAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken = default) => new AsyncFilmStrip(reel, cancellationToken);

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IAsyncEnumerator<int> RollAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken) => new AsyncFilmStrip(reel, cancellationToken);

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IEnumerable<int> Screen([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);

    [Traced]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IEnumerator<int> Roll([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);
}
