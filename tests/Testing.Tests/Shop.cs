namespace Pynector.Testing.Tests;

/// <summary>What the tests record.</summary>
internal sealed partial class Shop
{
    [Traced]
    public async partial Task<int> PlaceAsync(int id)
    {
        CurrentSpan.Tag("order.id", id);
        await Task.Yield();
        return await SaveAsync(id);
    }

    [Traced]
    public async partial Task<int> WaitAsync(Task end)
    {
        await end;
        return 0;
    }

    [Traced]
    public async partial Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("no \"stock\"");
    }

    [Traced(Kind = System.Diagnostics.ActivityKind.Client)]
    public partial Task<int> SaveAsync([Tag("order.id")] int id);

    private static async Task<int> SaveAsyncCore(int id)
    {
        CurrentSpan.Event("saved", "rows", 1);
        await Task.Yield();
        return id;
    }
}
