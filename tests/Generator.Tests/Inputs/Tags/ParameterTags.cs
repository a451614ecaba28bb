using Pynector;

namespace Shop;

/// <summary>Prices orders.</summary>
public partial class Pricing
{
    /// <summary>Finds a price.</summary>
    /// <remarks>The parameter is called as the emitted local would be.</remarks>
    [Traced]
    public partial decimal Find([Tag("order.id")] Guid id, [Tag] string? call, [Tag("order.lines")] IReadOnlyList<int> lines, bool rounded);

    private decimal FindCore(Guid id, string? call, IReadOnlyList<int> lines, bool rounded) => rounded ? lines.Count : id == default ? 0 : call?.Length ?? 0;
}
