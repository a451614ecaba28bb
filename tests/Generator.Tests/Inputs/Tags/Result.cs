using Pynector;

namespace Shop;

/// <summary>Prices orders.</summary>
public partial class Pricing
{
    /// <summary>Finds a price.</summary>
    [Traced]
    [return: Tag("order.total")]
    public partial decimal Find(int amount);

    private decimal FindCore(int amount) => amount * 2m;

    /// <summary>Finds a price elsewhere.</summary>
    [Traced]
    [return: Tag]
    public partial Task<decimal> FindAsync(int amount);

    private Task<decimal> FindAsyncCore(int amount) => Task.FromResult(amount * 2m);
}
