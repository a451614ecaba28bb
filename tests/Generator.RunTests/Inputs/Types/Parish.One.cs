namespace Inputs.Types;

/// <summary>One type in two files: the attribute of the other speaks of these methods as well.</summary>
internal sealed partial class Parish
{
    public async partial Task<int> RingAsync(int bells)
    {
        await Task.Yield();
        return bells;
    }

    private async Task<int> SingAsyncCore(int hymns)
    {
        await Task.Yield();
        return hymns;
    }
}
