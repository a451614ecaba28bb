using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Origins;

/// <summary>What a method does, chosen by the test, and the span that it saw.</summary>
internal sealed class Leg(Func<Task<int>> run)
{
    public Activity? Seen { get; private set; }

    public Task<int> RunAsync()
    {
        Seen = Activity.Current;
        return run();
    }

    public int Run() => RunAsync().GetAwaiter().GetResult();
}

/// <summary>Methods of every form that start a new trace.</summary>
internal sealed partial class Departures
{
    [Traced(Root = true)]
    public async partial Task<int> InPlaceAsync(Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced(Root = true)]
    public async partial ValueTask<int> InPlaceValueAsync(Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced(Root = true)]
    public partial Task<int> AsyncCoreAsync([Tag("leg.number")] int number, Leg leg);

    private async Task<int> AsyncCoreAsyncCore(int number, Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced(Root = true)]
    public partial ValueTask<int> AsyncCoreValueAsync([Tag("leg.number")] int number, Leg leg);

    private async ValueTask<int> AsyncCoreValueAsyncCore(int number, Leg leg) => await leg.RunAsync().ConfigureAwait(false);

    [Traced(Root = true)]
    public partial Task<int> OtherCoreAsync([Tag("leg.number")] int number, Leg leg);

    private Task<int> OtherCoreAsyncCore(int number, Leg leg) => leg.RunAsync();

    [Traced(Root = true)]
    public partial int Run([Tag("leg.number")] int number, Leg leg);

    private int RunCore(int number, Leg leg) => leg.Run();

    [Traced(Root = true)]
    public partial IEnumerable<int> Sequence([Tag("leg.number")] int number, Leg leg);

    private IEnumerable<int> SequenceCore(int number, Leg leg)
    {
        yield return leg.Run();
    }

    [Traced(Root = true)]
    public partial IAsyncEnumerable<int> StreamAsync([Tag("leg.number")] int number, Leg leg, CancellationToken cancellationToken = default);

    private async IAsyncEnumerable<int> StreamAsyncCore(int number, Leg leg, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        yield return await leg.RunAsync().ConfigureAwait(false);
    }
}
