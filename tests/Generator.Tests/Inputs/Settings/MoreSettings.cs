using System.Runtime.CompilerServices;
using Pynector;

namespace Shop;

/// <summary>A service with settings on how its spans are made.</summary>
public partial class Nightly
{
    /// <summary>Starts a new trace.</summary>
    [Traced(Root = true)]
    public partial void Run();

    private void RunCore() => _ = 0;

    /// <summary>Is built by another builder.</summary>
    [Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async partial ValueTask<int> CountAsync()
    {
        await Task.Yield();
        return 1;
    }
}
