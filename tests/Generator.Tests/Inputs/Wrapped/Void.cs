using Pynector;

namespace Shop;

/// <summary>Counts orders.</summary>
public static partial class Counter
{
    private static int _count;

    /// <summary>Counts an order.</summary>
    [Traced]
    public static partial void Add(ref int total, in int amount, out int before);

    private static void AddCore(ref int total, in int amount, out int before)
    {
        before = total;
        total += amount;
        _count++;
    }
}
