using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Streams;

/// <summary>Traced streams that are made of traced streams and methods.</summary>
internal sealed partial class Library
{
    [Traced]
    public async partial Task<int> CopyAsync()
    {
        var copied = 0;
        await foreach (var line in LinesAsync().ConfigureAwait(false))
        {
            copied += await KeepAsync(line).ConfigureAwait(false);
        }

        return copied;
    }

    [Traced]
    public partial int Copy();

    private int CopyCore()
    {
        var copied = 0;
        foreach (var line in Lines())
        {
            copied += Keep(line);
        }

        return copied;
    }

    [Traced]
    public partial IAsyncEnumerable<int> LinesAsync(CancellationToken cancellationToken = default);

    private async IAsyncEnumerable<int> LinesAsyncCore([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return page;
            yield return await ReadAsync(page).ConfigureAwait(false);
        }
    }

    [Traced]
    public partial IAsyncEnumerable<int> PagesAsync();

    private async IAsyncEnumerable<int> PagesAsyncCore()
    {
        for (var page = 1; page <= 2; page++)
        {
            await Task.Yield();
            yield return await TurnAsync(page).ConfigureAwait(false);
        }
    }

    [Traced]
    public partial IEnumerable<int> Lines();

    private IEnumerable<int> LinesCore()
    {
        foreach (var page in Pages())
        {
            yield return page;
            yield return Read(page);
        }
    }

    [Traced]
    public partial IEnumerable<int> Pages();

    private IEnumerable<int> PagesCore()
    {
        for (var page = 1; page <= 2; page++)
        {
            yield return Turn(page);
        }
    }

    [Traced]
    public async partial Task<int> TurnAsync(int page)
    {
        await Task.Yield();
        return page;
    }

    [Traced]
    public partial int Turn(int page);

    private int TurnCore(int page) => page;

    [Traced]
    public async partial Task<int> ReadAsync(int page)
    {
        await Task.Yield();
        return page * 10;
    }

    [Traced]
    public partial int Read(int page);

    private int ReadCore(int page) => page * 10;

    [Traced]
    public async partial Task<int> KeepAsync(int line)
    {
        await Task.Yield();
        return line;
    }

    [Traced]
    public partial int Keep(int line);

    private int KeepCore(int line) => line;
}
