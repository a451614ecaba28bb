using Pynector;

namespace Inputs.Types;

[Traced]
internal readonly partial struct Scale(int zero)
{
    public async partial Task<int> WeighAsync(int grams)
    {
        await Task.Yield();
        return grams;
    }

    public partial ValueTask<int> TareAsync(int grams);

    private ValueTask<int> TareAsyncCore(int grams) => new(grams - zero);
}

[Traced]
internal sealed partial record Recipe([property: Tag("recipe.name")] string Name)
{
    public async partial Task<Recipe> RenameAsync(string name)
    {
        await Task.Yield();
        return this with { Name = name };
    }

    public partial Task<string> ReadAsync();

    private async Task<string> ReadAsyncCore()
    {
        await Task.Yield();
        return Name;
    }
}

[Traced("portion")]
internal readonly partial record struct Portion(int Grams)
{
    public async partial ValueTask<Portion> HalveAsync()
    {
        await Task.Yield();
        return new Portion(Grams / 2);
    }
}

[Traced]
internal static partial class Menu
{
    public static async partial Task<int> PrintAsync(int pages)
    {
        await Task.Yield();
        return pages;
    }
}

[Traced]
internal abstract partial class Guild<TMaster>
    where TMaster : class
{
    public abstract Task<TMaster> ElectAsync();

    protected abstract ValueTask<int> CountAsync();

    public async partial Task<int> MeetAsync(TMaster master)
    {
        await Task.Yield();
        return await CountAsync().ConfigureAwait(false) + (master is null ? 0 : 1);
    }

    internal static partial class Archive
    {
        [Traced]
        internal static async partial Task<int> SearchAsync(int year)
        {
            await Task.Yield();
            return year;
        }
    }
}

/// <summary>Implements what a traced type leaves open; its own methods are not that type's.</summary>
internal sealed class BakersGuild : Guild<string>
{
    public override Task<string> ElectAsync() => Task.FromResult("Ann");

    protected override ValueTask<int> CountAsync() => new(2);
}
