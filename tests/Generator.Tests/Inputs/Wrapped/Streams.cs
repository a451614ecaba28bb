using System.Runtime.CompilerServices;
using Pynector;

namespace Shop;

/// <summary>Reads orders.</summary>
public partial class OrderReader
{
    /// <summary>Reads orders as they come.</summary>
    [Traced]
    public partial IAsyncEnumerable<int> ReadAsync([Tag] string file, CancellationToken cancellation = default);

    private async IAsyncEnumerable<int> ReadAsyncCore(string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(file.Length, cancellation);
        yield return 1;
    }

    /// <summary>Reads orders again.</summary>
    [Traced]
    public partial IEnumerator<int> GetEnumerator();

    private IEnumerator<int> GetEnumeratorCore()
    {
        yield return 1;
    }
}
