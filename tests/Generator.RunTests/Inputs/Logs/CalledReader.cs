using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Streams whose producers log, at the call.</summary>
internal sealed class CalledReader(ILogger<CalledReader> logger)
{
    [Traced]
    public IEnumerable<int> Lines(Exception? fault)
    {
        foreach (var line in Pages.Read(logger, fault))
        {
            yield return line;
        }
    }

    [Traced]
    public IEnumerable<int> Batch()
    {
        foreach (var line in Pages.ReadInScope(logger))
        {
            yield return line;
        }
    }

    [Traced]
    public IEnumerator<int> Cursor(Exception? fault) => Pages.Read(logger, fault).GetEnumerator();

    [Traced]
    public async IAsyncEnumerable<int> LinesAsync(Exception? fault)
    {
        await foreach (var line in Pages.ReadAsync(logger, fault).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    [Traced]
    public IAsyncEnumerator<int> CursorAsync(Exception? fault) => Pages.ReadAsync(logger, fault).GetAsyncEnumerator();
}
