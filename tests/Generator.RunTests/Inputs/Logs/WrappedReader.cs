using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Pynector;

namespace Inputs.Logs;

/// <summary>Streams whose producers log, wrapped.</summary>
internal sealed partial class WrappedReader(ILogger<WrappedReader> logger)
{
    [Traced]
    public partial IEnumerable<int> Lines(Exception? fault);

    private IEnumerable<int> LinesCore(Exception? fault) => Pages.Read(logger, fault);

    [Traced]
    public partial IEnumerable<int> Batch();

    private IEnumerable<int> BatchCore() => Pages.ReadInScope(logger);

    [Traced]
    public partial IEnumerator<int> Cursor(Exception? fault);

    private IEnumerator<int> CursorCore(Exception? fault) => Pages.Read(logger, fault).GetEnumerator();

    [Traced]
    public partial IAsyncEnumerable<int> LinesAsync(Exception? fault, CancellationToken cancellation);

    private async IAsyncEnumerable<int> LinesAsyncCore(Exception? fault, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in Pages.ReadAsync(logger, fault).WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    [Traced]
    public partial IAsyncEnumerator<int> CursorAsync(Exception? fault);

    private IAsyncEnumerator<int> CursorAsyncCore(Exception? fault) => Pages.ReadAsync(logger, fault).GetAsyncEnumerator();
}
