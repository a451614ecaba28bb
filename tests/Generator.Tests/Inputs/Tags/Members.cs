using Pynector;

namespace Shop;

/// <summary>What all services have.</summary>
public abstract class Service
{
    /// <summary>Gets the tenant.</summary>
    [Tag("tenant")]
    protected string? Tenant { get; init; }
}

/// <summary>Prices orders.</summary>
public partial class Pricing : Service
{
    [Tag]
    private static readonly string Region = "north";

    [Tag("pricing.year")]
    private readonly int _year = 2026;

    /// <summary>Finds a price.</summary>
    [Traced]
    public partial decimal Find(int self);

    private decimal FindCore(int self) => self * _year;

    /// <summary>Finds the region: a static method has no instance to read.</summary>
    [Traced]
    public static partial string Where();

    private static string WhereCore() => Region;
}
