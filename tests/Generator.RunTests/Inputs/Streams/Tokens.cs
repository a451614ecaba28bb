using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Streams;

/// <summary>Streams that show, or wait for, the token that reaches them.</summary>
internal static partial class Tokens
{
    [Traced]
    public static partial IAsyncEnumerable<CancellationToken> ReadAsync(CancellationToken cancellationToken = default);

    private static async IAsyncEnumerable<CancellationToken> ReadAsyncCore([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return cancellationToken;
    }

    [Traced]
    public static partial IAsyncEnumerable<int> WaitAsync(CancellationToken cancellationToken = default);

    private static IAsyncEnumerable<int> WaitAsyncCore(CancellationToken cancellationToken) => WaitPlainlyAsync(cancellationToken);

    public static async IAsyncEnumerable<int> WaitPlainlyAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        yield return 1;
    }
}
