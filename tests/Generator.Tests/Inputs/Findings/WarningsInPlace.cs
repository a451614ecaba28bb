using Pynector;

namespace Shop;

/// <summary>Breaks rules: those of bodies, and those of declarations.</summary>
public partial class Sinner
{
    /// <summary>Sins.</summary>
    [Traced]
    public async partial Task<List<int>> Place_Order(CancellationToken token, string name, bool flag = true, params int[] rest)
    {
        await Task.Delay(1);
        if (name.StartsWith("x"))
        {
            throw new Exception("x");
        }

        return flag ? [.. rest] : new List<int>();
    }

    /// <summary>Sins as well.</summary>
    [Traced]
    public async partial Task<string> GetAsync(string uri, Task<int> number)
    {
        return (await number).ToString() + uri;
    }
}
