using Pynector;

namespace Inputs.Types;

/// <summary>A traced class, with all that a class may declare.</summary>
[Traced]
internal partial class Bakery : IAsyncDisposable
{
    public int Closed { get; private set; }

    public async partial Task<int> BakeAsync(int loaves)
    {
        await Task.Yield();
        return loaves;
    }

    public static async partial ValueTask<int> KneadAsync(int loaves)
    {
        await Task.Yield();
        return loaves;
    }

    private async partial Task HeatAsync() => await Task.Yield();

    public virtual async partial Task<string> SmellAsync()
    {
        await HeatAsync().ConfigureAwait(false);
        return "bread";
    }

    public async partial Task<T> WrapAsync<T>(T loaf)
    {
        await Task.Yield();
        return loaf;
    }

    public partial Task<int> SellAsync([Tag("loaves")] int loaves);

    private async Task<int> SellAsyncCore(int loaves)
    {
        await Task.Yield();
        return loaves;
    }

    public partial ValueTask<int> OrderAsync(int loaves);

    private static ValueTask<int> OrderAsyncCore(int loaves) => new(loaves);

    public partial IAsyncEnumerable<int> CoolAsync(int loaves);

    private async IAsyncEnumerable<int> CoolAsyncCore(int loaves)
    {
        await Task.Yield();
        yield return loaves;
    }

    [Traced("bread.slice")]
    public partial int Slice(int loaves);

    private int SliceCore(int loaves) => loaves * 10;

    [NotTraced]
    public async Task<int> CleanAsync(int rooms)
    {
        await Task.Yield();
        return rooms;
    }

    // None of these is meant: they are no task-likes and no async streams.
    public int Count(int loaves) => loaves;

    public IEnumerable<int> Shelves()
    {
        yield return 1;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Closed++;
        GC.SuppressFinalize(this);
    }

    /// <summary>A type in the type is another type.</summary>
    internal sealed class Oven
    {
        public async Task<int> HeatAsync(int degrees)
        {
            await Task.Yield();
            return degrees;
        }
    }
}

/// <summary>A type that derives from a traced one is another type, too.</summary>
internal sealed class CornerBakery : Bakery
{
    public override async Task<string> SmellAsync()
    {
        await Task.Yield();
        return "cake";
    }

    public async Task<int> BrewAsync(int cups)
    {
        await Task.Yield();
        return cups;
    }
}
