using Pynector;

namespace Shop;

/// <summary>Has overloads.</summary>
public partial class Finder
{
    /// <summary>Finds by number.</summary>
    [Traced]
    public partial int Find(int number);

    private int FindCore(int number) => number;

    /// <summary>Finds by name.</summary>
    [Traced]
    public partial int Find(string name);

    private int FindCore(string name) => name.Length;

    /// <summary>Finds by key.</summary>
    [Traced]
    public partial int Find<T>(T key);

    private int FindCore<T>(T key) => key?.GetHashCode() ?? 0;

    /// <summary>Is called as the second overload's descriptor would be.</summary>
    [Traced]
    public partial int Find2();

    private int Find2Core() => 2;
}
