using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Streams;

/// <summary>Traced streams whose bodies hand on somebody else's.</summary>
/// <remarks>Not inlined, so that bytes can be counted: the runtime may put on the stack what is seen not to leave it.</remarks>
internal sealed partial class Archive
{
    [Traced]
    public partial IAsyncEnumerable<int> ScreenAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken = default);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IAsyncEnumerable<int> ScreenAsyncCore(int id, Reel reel, CancellationToken cancellationToken) => new AsyncFilmStrip(reel, cancellationToken);

    [Traced]
    public partial IAsyncEnumerator<int> RollAsync([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IAsyncEnumerator<int> RollAsyncCore(int id, Reel reel, CancellationToken cancellationToken) => new AsyncFilmStrip(reel, cancellationToken);

    [Traced]
    public partial IEnumerable<int> Screen([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IEnumerable<int> ScreenCore(int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);

    [Traced]
    public partial IEnumerator<int> Roll([Tag("reel.id")] int id, Reel reel, CancellationToken cancellationToken);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IEnumerator<int> RollCore(int id, Reel reel, CancellationToken cancellationToken) => new FilmStrip(reel, cancellationToken);
}
