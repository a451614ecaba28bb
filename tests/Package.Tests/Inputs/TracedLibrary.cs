using Pynector;

namespace Library;

public static partial class Prices
{
    [Traced]
    public static async partial Task<int> GetAsync(int id)
    {
        await Task.Yield();
        return id;
    }
}
